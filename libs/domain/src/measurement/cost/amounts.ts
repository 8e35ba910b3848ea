import { rational, roundHalfUp, type Rational } from '../exact.js';
import { percentOf } from '../decimal-text.js';
import type { CostSnapshot } from './computation.js';
import { valueAt, type Level } from './quantity.js';
import { yearly, type Formula, type ReadInput, type YearlyCost } from './yearly-cost.js';

/** Yearly cost before and after in whole đồng, each rounded half up once, and the difference saved. */
export interface Amounts {
  readonly before: bigint;
  readonly after: bigint;
  readonly saved: bigint;
}

/** A rise of cost is a negative saving. */
export function amounts(before: bigint, after: bigint): Amounts {
  return { before, after, saved: before - after };
}

export function sumOf(parts: readonly Amounts[]): Amounts {
  return parts.reduce((sum, part) => amounts(sum.before + part.before, sum.after + part.after), amounts(0n, 0n));
}

/** Percent saved, exact; null without a cost before. */
export function rateOf({ before, saved }: Amounts): Rational | null {
  return percentOf(rational(saved), rational(before));
}

export type LevelOf = (field: string) => Level;

export const readAt =
  (levelOf: LevelOf): ReadInput =>
  (field, quantity) =>
    valueAt(quantity, levelOf(field));

export function amountsAt(formula: Formula, levelBefore: LevelOf, levelAfter = levelBefore): Amounts {
  const before = roundHalfUp(yearly(formula.before, readAt(levelBefore)));
  return amounts(before, roundHalfUp(yearly(formula.after, readAt(levelAfter))));
}

/** What each case costs, to add up to the amounts; null without dossiers per case. Each is off by a đồng at most. */
export function amountsByCase(snapshot: CostSnapshot, formula: Formula): readonly Amounts[] | null {
  if (snapshot.methodVersion !== 'PROCESSING_TIME/1' || !snapshot.cases) return null;
  const read = readAt(() => 'central');
  const upTo = ({ parts, volume }: YearlyCost, count: bigint) =>
    roundHalfUp(yearly({ parts: parts.filter((_, at) => BigInt(at) < count), volume }, read));
  return snapshot.cases.map((_, at) => {
    const place = BigInt(at);
    const own = (cost: YearlyCost) => upTo(cost, place + 1n) - upTo(cost, place);
    return amounts(own(formula.before), own(formula.after));
  });
}
