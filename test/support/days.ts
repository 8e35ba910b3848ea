/** Today in Việt Nam, `YYYY-MM-DD`. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
}

/** The day that many days after today, `YYYY-MM-DD`. */
export function daysAhead(days: number): string {
  return new Date(Date.parse(today()) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day of the next year; 28 February after a leap day. */
export function yearAhead(): string {
  const [year, ...rest] = today().split('-');
  return [Number(year) + 1, ...rest].join('-').replace(/02-29$/, '02-28');
}

/** Whole days from one day to another. */
export function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
