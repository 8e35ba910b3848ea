import { readDay, writtenDay } from '../../browser/typed-day.js';

interface Day {
  readonly date: string;
  readonly name: string;
  readonly source: string;
}

const BETWEEN = ';';

/** `02/09/2026; Quốc khánh; Công văn 9859/VPCP-KGVX`, a day on each line. */
export function dayLines(days: readonly Day[]): string {
  return days.map(({ date, name, source }) => [writtenDay(date), name, source].join(`${BETWEEN} `)).join('\n');
}

/** In the order of the days. What is missing on a line is empty, for the API to refuse. */
export function daysIn(lines: string): readonly Day[] {
  const days = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [date = '', name = '', ...source] = line.split(BETWEEN).map((part) => part.trim());
      return { date: readDay(date), name, source: source.join(`${BETWEEN} `) };
    });
  return days.toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}
