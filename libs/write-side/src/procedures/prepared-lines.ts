import type { TableLayout } from '@app/spreadsheets';
import type { FileSource } from '@app/domain';
import type { ImportedLine } from './import-report.js';
import { readLine, type EmptyCells } from './read-line.js';
import type { ReadFile } from './read-procedure-file.js';
import { firstLines, unsent, type Sound } from './repeated-lines.js';

export interface PreparedSound {
  readonly row: number;
  readonly sound: Sound;
}

/** A line to import, or one whose result is known already. */
export type PreparedLine = PreparedSound | { readonly row: number; readonly shown: ImportedLine };

/** The part of a file's source that is the same for all its lines. */
export type FileOrigin = Pick<FileSource, 'digest' | 'sheet'>;

/** In the file's order, once; `count`: how many. */
export interface PreparedLines {
  readonly count: number;
  readonly origin: FileOrigin | null;
  /** How a table was read; null of what is no table. */
  readonly layout: TableLayout | null;
  readonly lines: Iterable<PreparedLine> | AsyncIterable<PreparedLine>;
}

/** A list, or a file that is read once it is known who may import. */
export type Importing = readonly unknown[] | (() => Promise<ReadFile | PreparedLines>);

/** `area`: the path of the registry's owner. */
export interface Preparing {
  readonly area: readonly string[];
  readonly emptyCells?: EmptyCells;
}

/** Most faults reported in all, to keep a report readable and bounded; further lines have only their number. */
const MOST_FAULTS = 2_000;

export async function preparedOf(importing: Importing, preparing: Preparing) {
  const read = typeof importing === 'function' ? await importing() : { entries: importing, rows: [], digest: null };
  const { lines, origin, layout } = 'lines' in read ? read : preparedLines(read, preparing);
  const all: PreparedLine[] = [];
  for await (const line of lines) all.push(line);
  return { lines: all, origin, layout };
}

export function preparedLines(file: ReadFile, { area, emptyCells }: Preparing): PreparedLines {
  const { entries, rows, faults: unread, layout = null, digest } = file;
  const read = entries.map((entry, at) => readLine(entry, { emptyCells, unread: unread?.get(at) }));
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
  const origin = digest === null ? null : { digest, sheet: layout?.sheet ?? null };
  return { count: lines.length, origin, layout, lines };
}
