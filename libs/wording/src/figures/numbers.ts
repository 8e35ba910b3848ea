import { decimalText, rational, type CivilDate, type Rational } from '@app/domain';

/** `1.234,5`: at most `decimals` places, rounded half up. */
export function showNumber(value: Rational, decimals = 2n): string {
  const [whole = '', fraction] = decimalText(value, decimals).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** `32.000.000 đồng`. */
export function showDong(amount: bigint): string {
  return `${showNumber(rational(amount), 0n)} đồng`;
}

/** `71,64%`, rounded half up; `không xác định` without a rate. */
export function showPercent(percent: Rational | null, decimals = 2n): string {
  return percent === null ? 'không xác định' : `${showNumber(percent, decimals)}%`;
}

/** `15/05/2026`. */
export function showDay(day: CivilDate): string {
  return day.split('-').reverse().join('/');
}
