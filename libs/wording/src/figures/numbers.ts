import { rational, roundedText, type CivilDate, type Rational } from '@app/domain';

/** `1.234,5`: at most `decimals` places, rounded half up as `roundedText` does. */
export function showNumber(value: Rational, decimals = 2n, compared: readonly Rational[] = []): string {
  const [whole = '', fraction] = roundedText(value, decimals, compared).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** `1.234.567`. */
export function showCount(count: number): string {
  return count.toLocaleString('vi-VN');
}

/** `32.000.000 đồng`. */
export function showDong(amount: bigint): string {
  return `${showNumber(rational(amount), 0n)} đồng`;
}

/**
 * `71,64%`; `không xác định` without a rate. Rounded half up, but never to a whole percent that it is not, nor to the
 * other side of a percent that it is `compared` with, such as a target's: then it has further places (`99,99999998%`).
 */
export function showPercent(percent: Rational | null, decimals = 2n, compared: readonly Rational[] = []): string {
  return percent === null ? 'không xác định' : `${showNumber(percent, decimals, compared)}%`;
}

/** `15/05/2026`. */
export function showDay(day: CivilDate): string {
  return day.split('-').reverse().join('/');
}

/** Việt Nam is seven hours ahead of UTC on every day since 1975. */
const AHEAD_MS = 7 * 60 * 60 * 1000;

/** `15/05/2026 09:30:05`, in Việt Nam, of an instant (ISO 8601). */
export function showMoment(instant: string): string {
  const here = new Date(Date.parse(instant) + AHEAD_MS).toISOString();
  return `${showDay(here.slice(0, 10))} ${here.slice(11, 19)}`;
}
