import { readDay, writtenDay } from '../../browser/typed-day.js';

interface Day {
  readonly date: string;
  readonly name: string;
  readonly source: string;
}

/** A day as it was typed. `line`: its line, from 1. */
export interface DayLine {
  readonly line: number;
  readonly text: string;
  readonly day: Day;
}

const BETWEEN = ';';

/** `02/09/2026; Quốc khánh; Công văn 9859/VPCP-KGVX`, a day on each line. */
export function dayLines(days: readonly Day[]): string {
  return days.map(({ date, name, source }) => [writtenDay(date), name, source].join(`${BETWEEN} `)).join('\n');
}

/** In the order of the days. What is missing on a line is empty, for the API to refuse. */
export function linesIn(lines: string): readonly DayLine[] {
  const days = lines
    .split('\n')
    .map((text, at): DayLine => ({ line: at + 1, text: text.trim(), day: dayOn(text) }))
    .filter(({ text }) => text !== '');
  return days.toSorted(({ day: a }, { day: b }) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

export function daysIn(lines: string): readonly Day[] {
  return linesIn(lines).map(({ day }) => day);
}

function dayOn(line: string): Day {
  const [date = '', name = '', ...source] = line.split(BETWEEN).map((part) => part.trim());
  return { date: readDay(date), name, source: source.join(`${BETWEEN} `) };
}
