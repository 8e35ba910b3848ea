const TYPED = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Names the inputs of a form that hold days. */
export const DAY_INPUTS = '_day';

/** `1/6/2026` as `2026-06-01`; other text as it is, for the API to refuse. */
export function readDay(text: string): string {
  const [, day = '', month = '', year = ''] = TYPED.exec(text) ?? [];
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `2026-06-01` as `01/06/2026`; what was no day as it was typed. */
export function writtenDay(text: string): string {
  const [, year, month, day] = ISO.exec(text) ?? [];
  return year === undefined ? text : `${day ?? ''}/${month ?? ''}/${year}`;
}
