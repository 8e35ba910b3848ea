import type { TableEntries } from '@app/spreadsheets';
import type { ImportedLine } from './import-report.js';
import { readLine } from './read-line.js';
import { firstLines, unsent, type Sound } from './repeated-lines.js';

/** A line to import, or one whose result is known already. */
export type PreparedLine =
  { readonly row: number; readonly sound: Sound } | { readonly row: number; readonly shown: ImportedLine };

/** In the file's order, once; `count`: how many. */
export interface PreparedLines {
  readonly count: number;
  readonly lines: Iterable<PreparedLine> | AsyncIterable<PreparedLine>;
}

/** Most faults reported in all, to keep a report readable and bounded; further lines have only their number. */
const MOST_FAULTS = 2_000;

/** For the registry of an area (its path). */
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
