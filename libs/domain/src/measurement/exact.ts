/** An exact fraction in lowest terms with a positive denominator. Money and time never pass through a float. */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** @throws RangeError if `den` is zero */
export function rational(num: bigint, den = 1n): Rational {
  if (den === 1n) return { num, den };
  if (den === 0n) throw new RangeError('A fraction has no zero denominator');
  const sign = den < 0n ? -1n : 1n;
  const by = gcd(num, den * sign) || 1n;
  return { num: (sign * num) / by, den: (sign * den) / by };
}

export const ZERO = rational(0n);
export const ONE = rational(1n);

export const add = (a: Rational, b: Rational): Rational => rational(a.num * b.den + b.num * a.den, a.den * b.den);
export const subtract = (a: Rational, b: Rational): Rational => rational(a.num * b.den - b.num * a.den, a.den * b.den);
export const multiply = (a: Rational, b: Rational): Rational => rational(a.num * b.num, a.den * b.den);
/** @throws RangeError if `b` is zero */
export const divide = (a: Rational, b: Rational): Rational => rational(a.num * b.den, a.den * b.num);
export const isZero = (value: Rational): boolean => value.num === 0n;
export const equals = (a: Rational, b: Rational): boolean => a.num === b.num && a.den === b.den;
export const isAbove = (a: Rational, b: Rational): boolean => a.num * b.den > b.num * a.den;

/** Rounds a half away from zero, so that a cut and a rise of the same size look alike. */
export function roundHalfUp({ num, den }: Rational): bigint {
  const size = num < 0n ? -num : num;
  const rounded = (2n * size + den) / (2n * den);
  return num < 0n ? -rounded : rounded;
}

/** A decimal as stored: digits, with a point before a fraction. */
export type DecimalText = string;

const FORM = /^(-?)(\d+)(?:[.,](\d+))?$/;
const AMBIGUOUS = /^[1-9]\d{0,2}[.,]\d{3}$/;
const LONGEST = 40;

/** Whether the text may mean thousands or a fraction, such as `40.000`. */
export function isAmbiguous(text: string): boolean {
  return AMBIGUOUS.test(text);
}

/** Reads `3,5` or `3.5`; null for anything else, thousands separators and exponents included. */
export function parseDecimal(text: string): Rational | null {
  const parts = text.length > LONGEST ? null : FORM.exec(text);
  if (!parts) return null;
  const [, sign = '', whole = '', fraction = ''] = parts;
  const value = rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
  return sign === '-' ? rational(-value.num, value.den) : value;
}

/** @throws RangeError for a text that is no decimal */
export function decimal(text: DecimalText): Rational {
  const value = parseDecimal(text);
  if (!value) throw new RangeError(`Not a decimal: ${text}`);
  return value;
}
