import { decimal, equals, isAbove, rational, roundHalfUp, type DecimalText, type Rational } from './exact.js';

/** Plain decimal text as stored: `71.64`. At most `decimals` places, rounded half up, no trailing zeros. */
export function decimalText(value: Rational, decimals = 18n): DecimalText {
  if (value.den === 1n) return value.num.toString();
  const scale = 10n ** decimals;
  const units = roundHalfUp({ num: value.num * scale, den: value.den });
  const size = units < 0n ? -units : units;
  const places = scale.toString().length - 1;
  const fraction = (size % scale).toString().padStart(places, '0').slice(0, places).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${String(size / scale)}${fraction && `.${fraction}`}`;
}

/** A decimal as it is stored, however it is written: `05,50` is `5.5`. @throws RangeError for a text that is none */
export function plainDecimal(written: DecimalText): DecimalText {
  return decimalText(decimal(written));
}

/** Exact percent; null if `whole` is zero. */
export function percentOf(part: Rational, whole: Rational): Rational | null {
  return whole.num === 0n ? null : rational(100n * part.num * whole.den, part.den * whole.num);
}

/**
 * For people: rounded half up to `decimals` places, with as many further ones as it takes so that rounding never
 * reaches a figure that is not there. What is not quite 100 is not shown as 100, what is not 0 not as 0; and a figure
 * stays above or below each of those that it is `compared` with.
 */
export function roundedText(value: Rational, decimals = 2n, compared: readonly Rational[] = []): DecimalText {
  let places = decimals;
  while (!tellsTheSame(rounded(value, places), value, compared)) places += 1n;
  return decimalText(value, places);
}

function rounded({ num, den }: Rational, places: bigint): Rational {
  const scale = 10n ** places;
  return rational(roundHalfUp(rational(num * scale, den)), scale);
}

function tellsTheSame(shown: Rational, value: Rational, compared: readonly Rational[]): boolean {
  if (equals(shown, value)) return true;
  return shown.den !== 1n && compared.every((one) => liesAlike(shown, value, one));
}

/** Both above, both below, or both at the other figure. */
function liesAlike(a: Rational, b: Rational, other: Rational): boolean {
  return isAbove(a, other) === isAbove(b, other) && isAbove(other, a) === isAbove(other, b);
}
