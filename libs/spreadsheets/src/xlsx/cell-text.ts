const PLAIN = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 15, useGrouping: false });
const SECOND = 1_000;
const DAY = 86_400 * SECOND;

/** Days from Excel's day 0 to 1970, and to the day 0 of the 1904 system. */
const BEFORE_1970 = 25_569;
const BEFORE_1904 = 1_462;

const ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

export function isCellError(text: string): boolean {
  return ERROR.test(text);
}

/** 15 significant digits as in spreadsheets, no exponent; null for a text that is no number. */
export function numberText(written: string): string | null {
  const number = Number(written);
  return Number.isFinite(number) ? PLAIN.format(number) : null;
}

/** Null if there is no such day. */
export function countedDayText(written: string, date1904: boolean): string | null {
  const days = Number(written) + (date1904 ? BEFORE_1904 : 0);
  return dayText(Math.floor((days - BEFORE_1970) * DAY));
}

/** 31/12/2026, with 08:30 after it or alone; null if there is no such day. `instant`: ms from 1970. */
export function dayText(instant: number): string | null {
  const date = new Date(Math.round(instant / SECOND) * SECOND);
  if (Number.isNaN(date.valueOf()) || date.getUTCFullYear() < 0 || date.getUTCFullYear() > 9_999) return null;
  const iso = date.toISOString();
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  const time = iso.slice(11, 19).replace(/:00$/, '');
  if (year === '1899') return time;
  return time === '00:00' ? `${day}/${month}/${year}` : `${day}/${month}/${year} ${time}`;
}
