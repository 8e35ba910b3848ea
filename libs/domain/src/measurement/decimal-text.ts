import { rational, roundHalfUp, type DecimalText, type Rational } from './exact.js';

/** Plain decimal text as stored: `71.64`. At most `decimals` places, rounded half up, no trailing zeros. */
export function decimalText(value: Rational, decimals = 18n): DecimalText {
  const scale = 10n ** decimals;
  const units = roundHalfUp(rational(value.num * scale, value.den));
  const size = units < 0n ? -units : units;
  const places = scale.toString().length - 1;
  const fraction = (size % scale).toString().padStart(places, '0').slice(0, places).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${String(size / scale)}${fraction && `.${fraction}`}`;
}

/** Exact percent; null if `whole` is zero. */
export function percentOf(part: Rational, whole: Rational): Rational | null {
  return whole.num === 0n ? null : rational(100n * part.num * whole.den, part.den * whole.num);
}
