import { decimal, equals, multiply, rational, roundHalfUp, type DecimalText, type Rational } from '../exact.js';

/** Whether a printed figure is another one than the exact, rounded half up to as many places as are printed. */
export function differsAsPrinted(printed: DecimalText, exact: Rational): boolean {
  const places = /[.,](\d+)$/.exec(printed)?.[1] ?? '';
  const scale = rational(BigInt(`1${'0'.repeat(places.length)}`));
  return !equals(multiply(decimal(printed), scale), rational(roundHalfUp(multiply(exact, scale))));
}
