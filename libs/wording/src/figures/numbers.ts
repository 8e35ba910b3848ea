import { decimalText, rational, type CivilDate, type Rational } from '@app/domain';

/** As people read it in Việt Nam, cut at `decimals` places and rounded half up: `1.234,5`. */
export function showNumber(value: Rational, decimals = 2n): string {
  const [whole = '', fraction] = decimalText(value, decimals).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** Whole đồng: `32.000.000 đồng`. */
export function showDong(amount: bigint): string {
  return `${showNumber(rational(amount), 0n)} đồng`;
}

/** `71,64%`, rounded half up to `decimals` places; `không xác định` without a rate. */
export function showPercent(percent: Rational | null, decimals = 2n): string {
  return percent === null ? 'không xác định' : `${showNumber(percent, decimals)}%`;
}

/** A day of the calendar as documents write it: `15/05/2026`. */
export function showDay(day: CivilDate): string {
  return day.split('-').reverse().join('/');
}
