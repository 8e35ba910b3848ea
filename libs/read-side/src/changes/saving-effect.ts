import { add, subtract, type Rational } from '@app/domain';
import { exactNumber } from '../savings/exact-number.js';
import { figureText } from '../savings/exact-text.js';
import type { Saved } from '../savings/totals.js';

/** Decimals as text; of a kind of time in its unit, of a method of cost in đồng a year. */
export type SavedAmounts = Pick<Saved, 'count' | 'before' | 'after' | 'saved'>;

/** Of one kind of time or method of cost: at the first moment, at the second, and the second less the first. */
export interface SavingEffect {
  readonly kind: string;
  readonly from: SavedAmounts;
  readonly to: SavedAmounts;
  readonly change: SavedAmounts;
}

const FIGURES = ['before', 'after', 'saved'] as const;
const NOTHING: SavedAmounts = { count: 0, before: '0', after: '0', saved: '0' };

/** By kind, never added over kinds; exact. */
export function effectOf(from: readonly Saved[], to: readonly Saved[]): readonly SavingEffect[] {
  const [earlier, later] = [byKind(from), byKind(to)];
  return [...new Set([...later.keys(), ...earlier.keys()])].map((kind) => {
    const [was, is] = [earlier.get(kind) ?? NOTHING, later.get(kind) ?? NOTHING];
    return { kind, from: was, to: is, change: each(is, was, { count: is.count - was.count, of: subtract }) };
  });
}

export function hasEffect({ change }: SavingEffect): boolean {
  return change.count !== 0 || FIGURES.some((figure) => change[figure] !== '0');
}

function byKind(sums: readonly Saved[]): ReadonlyMap<string, SavedAmounts> {
  const found = new Map<string, SavedAmounts>();
  for (const { kind, count, before, after, saved } of sums) {
    const known = found.get(kind) ?? NOTHING;
    const one = { count, before, after, saved };
    found.set(kind, each(known, one, { count: known.count + count, of: add }));
  }
  return found;
}

interface Reckoning {
  readonly count: number;
  readonly of: (one: Rational, other: Rational) => Rational;
}

function each(one: SavedAmounts, other: SavedAmounts, { count, of }: Reckoning): SavedAmounts {
  const figure = (name: (typeof FIGURES)[number]) => figureText(of(exactNumber(one[name]), exactNumber(other[name])));
  return { count, before: figure('before'), after: figure('after'), saved: figure('saved') };
}
