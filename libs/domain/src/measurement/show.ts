import { rational, roundHalfUp, type DecimalText, type Rational } from './exact.js';

/** A figure cut at `decimals` places, rounded half up, trailing zeros dropped, with the given separators. */
function written(value: Rational, decimals: bigint, point: string, thousands: string): string {
  const scale = 10n ** decimals;
  const units = roundHalfUp(rational(value.num * scale, value.den));
  const size = units < 0n ? -units : units;
  const whole = (size / scale).toString().replaceAll(/\B(?=(\d{3})+$)/g, thousands);
  const places = scale.toString().length - 1;
  const fraction = (size % scale).toString().padStart(places, '0').slice(0, places).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${whole}${fraction && point + fraction}`;
}

/** Plain decimal text of at most `decimals` places, as facts and files hold it: `71.64`. */
export function decimalText(value: Rational, decimals = 18n): DecimalText {
  return written(value, decimals, '.', '');
}

/** As people read it in Việt Nam: `1.234,5`. */
export function showNumber(value: Rational, decimals = 2n): string {
  return written(value, decimals, ',', '.');
}

/** Whole đồng: `32.000.000 đồng`. */
export function showDong(amount: bigint): string {
  return `${showNumber(rational(amount), 0n)} đồng`;
}

/** What part of `whole` the `part` is, in percent and exact; null when `whole` is zero. */
export function percentOf(part: Rational, whole: Rational): Rational | null {
  return whole.num === 0n ? null : rational(100n * part.num * whole.den, part.den * whole.num);
}

/** `71,64%`, rounded half up to `decimals` places; `không xác định` without a rate. */
export function showPercent(percent: Rational | null, decimals = 2n): string {
  return percent === null ? 'không xác định' : `${showNumber(percent, decimals)}%`;
}
