import { decimal, equals, isZero, multiply, rational, roundHalfUp, type DecimalText, type Rational } from '../exact.js';

const HUNDRED = rational(100n);

/** Compares after rounding half up to the places printed; nothing and all must be exact. */
export function differsAsPrinted(printed: DecimalText, exact: Rational): boolean {
  const said = decimal(printed);
  if (isZero(said) || equals(said, HUNDRED)) return !equals(said, exact);
  const places = /[.,](\d+)$/.exec(printed)?.[1] ?? '';
  const scale = rational(BigInt(`1${'0'.repeat(places.length)}`));
  return !equals(multiply(said, scale), rational(roundHalfUp(multiply(exact, scale))));
}
