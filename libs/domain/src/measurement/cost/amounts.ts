import { rational, roundHalfUp, type Rational } from '../exact.js';
import { percentOf } from '../decimal-text.js';
import { valueAt, type Level } from './quantity.js';
import { yearly, type Formula, type Read } from './read.js';

/** The yearly cost before and after in whole đồng, each rounded half up once, and what the change saves of it. */
export interface Amounts {
  readonly before: bigint;
  readonly after: bigint;
  readonly saved: bigint;
}

/** The amounts with their saving; a rise of cost is a negative saving. */
export function amounts(before: bigint, after: bigint): Amounts {
  return { before, after, saved: before - after };
}

/** The sum of each amount. */
export function sumOf(parts: readonly Amounts[]): Amounts {
  return parts.reduce((sum, part) => amounts(sum.before + part.before, sum.after + part.after), amounts(0n, 0n));
}

/** Percent saved, exact; null when there was no cost before. */
export function rateOf({ before, saved }: Amounts): Rational | null {
  return percentOf(rational(saved), rational(before));
}

/** At which level an input is taken, by its field. */
export type LevelOf = (field: string) => Level;

/** A reader that takes each input at its level. */
export const readAt =
  (levelOf: LevelOf): Read =>
  (field, quantity) =>
    valueAt(quantity, levelOf(field));

/** The amounts with every input at its level, which may differ between before and after. */
export function amountsAt(formula: Formula, levelBefore: LevelOf, levelAfter = levelBefore): Amounts {
  const before = roundHalfUp(yearly(formula.before, readAt(levelBefore)));
  return amounts(before, roundHalfUp(yearly(formula.after, readAt(levelAfter))));
}
