import { isAbove, parseDecimal, percentOf, type Rational, type TargetFigure } from '@app/domain';
import { exactNumber } from '../savings/exact-number.js';
import type { Basis, Reckoned } from './target-result.js';

export interface Fraction {
  readonly basis: Basis;
  readonly kind: string | null;
  readonly numerator: string;
  readonly denominator: string;
}

/** Without a denominator there is no percent, and nothing is met or missed but a number. */
export function reckon(figure: TargetFigure, fraction: Fraction): Reckoned {
  const count = exactNumber(fraction.numerator);
  const percent = percentOf(count, exactNumber(fraction.denominator));
  const reached = figure.unit === 'count' ? count : percent;
  return { ...fraction, percent, met: reached && isMet(figure, reached) };
}

/** `exactly` is met at the figure and beyond. */
function isMet({ comparison, value }: TargetFigure, reached: Rational): boolean | null {
  const wanted = value === null ? null : parseDecimal(value);
  if (wanted === null || comparison === null) return null;
  switch (comparison) {
    case 'above':
      return isAbove(reached, wanted);
    case 'at-most':
      return !isAbove(reached, wanted);
    case 'at-least':
    case 'exactly':
      return !isAbove(wanted, reached);
  }
}

/** Met if every kind with a denominator is; null if none has one, or no value is wanted. */
export function verdictsOf(reckoned: readonly Reckoned[]) {
  return [...new Set(reckoned.map(({ basis }) => basis))].map((basis) => {
    const told = reckoned.filter((one) => one.basis === basis && one.met !== null);
    return { basis, met: told.length === 0 ? null : told.every(({ met }) => met === true) };
  });
}
