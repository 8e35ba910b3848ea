import type { TableEntries } from '@app/spreadsheets';
import type { ImportedLine } from './import-report.js';
import { readLine } from './read-line.js';
import { firstLines, unsent, type Sound } from './repeated-lines.js';

/** A line of a file that has been read: one that is to be taken, or one of which it is known already what becomes of it. */
export type PreparedLine =
  { readonly row: number; readonly sound: Sound } | { readonly row: number; readonly shown: ImportedLine };

/** The lines of a file in its order; `count`: how many. They may be gone through once. */
export interface PreparedLines {
  readonly count: number;
  readonly lines: Iterable<PreparedLine> | AsyncIterable<PreparedLine>;
}

/** Faults told in all; of lines after that it is said how many they have. A report stays readable, and bounded. */
const MOST_FAULTS = 2_000;

/** Reads the entries of a file for the registry of an area (its path). */
export function preparedLines({ entries, rows }: TableEntries, area: readonly string[]): PreparedLines {
  const read = entries.map(readLine);
  const firsts = firstLines(read);
  let left = MOST_FAULTS;
  const lines = read.map((line, at): PreparedLine => {
    const row = rows[at] ?? at + 1;
    const first = line.wrong ? undefined : firsts.get(line.code.key);
    if (!line.wrong && first === line) return { row, sound: line };
    const shown = unsent(row, line, first, area);
    const faults = shown.faults.slice(0, left);
    left -= faults.length;
    return { row, shown: { ...shown, faults, untold: shown.untold + shown.faults.length - faults.length } };
  });
  return { count: lines.length, lines };
}
