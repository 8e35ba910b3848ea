import { groupedBy } from '../savings/grouped-by.js';
import type { TotalsPart } from '../savings/saving-queries.js';
import type { SavingTotals } from '../savings/totals.js';
import { effectOf, hasEffect, type SavingEffect } from './saving-effect.js';

/** What counts at a moment. */
export interface SavingsOf {
  readonly total: SavingTotals;
  readonly parts: readonly TotalsPart[];
}

export interface Effect {
  readonly time: readonly SavingEffect[];
  readonly cost: readonly SavingEffect[];
}

/** `other`: of parts that are not among them. Null where the savings are not known. */
interface EffectByPart {
  readonly total: Effect | null;
  readonly parts: ReadonlyMap<string, Effect>;
  readonly names: ReadonlyMap<string, string>;
  readonly other: Effect | null;
}

export const UNKNOWN_EFFECT: EffectByPart = { total: null, parts: new Map(), names: new Map(), other: null };

/** The totals at the second moment less those at the first, in all and by value. */
export function effectBetween(from: SavingsOf, to: SavingsOf): EffectByPart {
  const [earlier, later] = [byValue(from), byValue(to)];
  const values = [...new Set([...later.keys(), ...earlier.keys()])];
  const parts = values.map((value) => [value, effect(earlier.get(value) ?? [], later.get(value) ?? [])] as const);
  const named = [...from.parts, ...to.parts].flatMap(({ value, name }) =>
    value && name ? [[value, name] as const] : [],
  );
  return {
    total: effect([from.total], [to.total]),
    parts: new Map(parts),
    names: new Map(named),
    other: { time: [], cost: [] },
  };
}

export function hasAnyEffect({ time, cost }: Effect): boolean {
  return [...time, ...cost].some(hasEffect);
}

/** A stage that plans call by two names has two parts. */
function byValue({ parts }: SavingsOf): ReadonlyMap<string, readonly TotalsPart[]> {
  const known = parts.filter(({ value }) => value !== null);
  return groupedBy(known, ({ value }) => value ?? '');
}

function effect(from: readonly SavingTotals[], to: readonly SavingTotals[]): Effect {
  const of = (figure: 'time' | 'cost') => {
    const sums = (totals: readonly SavingTotals[]) => totals.flatMap((one) => one[figure].totals);
    return effectOf(sums(from), sums(to));
  };
  return { time: of('time'), cost: of('cost') };
}
