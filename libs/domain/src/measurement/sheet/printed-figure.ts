import { decimal, equals, multiply, rational, roundHalfUp, type DecimalText, type Rational } from '../exact.js';

/** Compares after rounding half up to the places printed. */
export function differsAsPrinted(printed: DecimalText, exact: Rational): boolean {
  const places = /[.,](\d+)$/.exec(printed)?.[1] ?? '';
  const scale = rational(BigInt(`1${'0'.repeat(places.length)}`));
  return !equals(multiply(decimal(printed), scale), rational(roundHalfUp(multiply(exact, scale))));
}
