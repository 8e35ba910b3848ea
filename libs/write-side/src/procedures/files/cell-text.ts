import type { Cell } from './table.js';

/** A number as the file writes it. */
export class WrittenNumber {
  constructor(readonly written: string) {}
}

const PLAIN = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 15, useGrouping: false });
const SECOND = 1_000;
const ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

/** Whether a cell shows that its formula failed. */
export function isCellError(value: unknown): boolean {
  return typeof value === 'string' && ERROR.test(value);
}

/**
 * What a cell of a sheet says: numbers with the 15 digits that spreadsheets count with, days as 31/12/2026, times as 08:30
 * behind them or alone.
 */
export function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return value;
  if (value instanceof WrittenNumber) return { number: PLAIN.format(Number(value.written)) };
  if (value instanceof Date) return dayText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return '';
}

/** Days are counted from the last of 1899, which stands for no day at all. */
function dayText(instant: Date): string {
  const iso = new Date(Math.round(instant.getTime() / SECOND) * SECOND).toISOString();
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  const time = iso.slice(11, 19).replace(/:00$/, '');
  if (year === '1899') return time;
  return time === '00:00' ? `${day}/${month}/${year}` : `${day}/${month}/${year} ${time}`;
}
