import type { Columns } from '../columns.js';
import { guessColumn } from '../column-guess.js';
import { isBlank, shownText, type Cell, type Table } from '../table.js';

/** Rows that are looked at for a header, and the most rows of one. */
const LOOKED_AT = 60;
const HIGHEST = 3;

export interface FilledRow {
  /** From 0. */
  readonly at: number;
  readonly cells: readonly Cell[];
}

/** `titles`: of every column, group and sub header together; `fields`: undefined where the title is no field's. */
export interface Header {
  readonly rows: readonly FilledRow[];
  readonly titles: readonly string[];
  readonly fields: readonly (string | undefined)[];
}

/** The rows that show and hold something. */
export function filledRows({
  rows,
  hiddenRows,
  hiddenColumns,
}: Pick<Table, 'rows' | 'hiddenRows' | 'hiddenColumns'>): readonly FilledRow[] {
  return rows.flatMap((cells, at) =>
    !hiddenRows.has(at) && cells.some((cell, column) => !isBlank(cell) && !hiddenColumns.has(column))
      ? [{ at, cells }]
      : [],
  );
}

/**
 * One to three rows among the first, with a column for each required field if there are such; otherwise those with the most
 * known columns. Null if no column is known.
 */
export function headerIn(filled: readonly FilledRow[], columns: Columns): Header | null {
  const looked = filled.slice(0, LOOKED_AT);
  let best: Scored | null = null;
  let wholeAt = looked.length;
  for (let at = 0; at < looked.length && at < wholeAt + HIGHEST; at += 1) {
    const found = bestAt(looked, at, columns);
    if (found.score >= WHOLE) wholeAt = Math.min(wholeAt, at);
    if (found.score > (best?.score ?? 0)) best = found;
  }
  return best?.header ?? null;
}

interface Scored {
  readonly header: Header;
  readonly score: number;
}

/** Of the headers that begin at this row. */
function bestAt(rows: readonly FilledRow[], at: number, columns: Columns): Scored {
  const heights = Array.from({ length: Math.min(HIGHEST, rows.length - at) }, (_, more) => more + 1);
  const headers = heights.map((height) => headerOf(rows.slice(at, at + height), columns));
  return headers
    .map((header) => ({ header, score: scoreOf(header, columns) - (isOpen(header, rows, columns) ? UNCERTAIN : 0) }))
    .reduce((best, next) => (next.score > best.score ? next : best));
}

/** Whether the row below has titles for columns that have none, and nothing in those of the required fields. */
function isOpen({ rows: own, titles, fields }: Header, rows: readonly FilledRow[], { required }: Columns): boolean {
  const below = rows[rows.findIndex((row) => row === own.at(-1)) + 1]?.cells ?? [];
  const hasEntry = required.some((field) => !isBlank(below[fields.indexOf(field)]));
  return !hasEntry && below.some((cell, at) => !isBlank(cell) && (titles[at] ?? '') === '');
}

/** Whether the table has a column for each required field. */
export function isWhole({ fields }: Header, { required }: Columns): boolean {
  return required.every((field) => fields.includes(field));
}

const WHOLE = 1_000;
/** Off where columns of one field, or without a title, may be told apart by a further row; less than a known column. */
const UNCERTAIN = 0.5;

/** Known columns count, less those that were probably meant; more rows must tell of more columns, or tell columns apart. */
function scoreOf(header: Header, columns: Columns): number {
  const fields = header.fields.filter((field) => field !== undefined);
  const known = new Set(fields).size;
  const score = known - (header.rows.length - 1) / 10 - (known < fields.length ? UNCERTAIN : 0);
  if (isWhole(header, columns)) return score + WHOLE;
  if (known > 0) return score;
  const isMeant = (title: string) => title !== '' && guessColumn(columns, title, []) !== null;
  return header.rows.length === 1 && header.titles.some(isMeant) ? 0.5 : 0;
}

function headerOf(rows: readonly FilledRow[], columns: Columns): Header {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const parts = Array.from({ length: width }, (_, column) => partsAt(rows, column));
  const titles = parts.map((texts) => texts.join(' '));
  const whole = titles.map((title) => columns.fieldOf(title));
  return { rows, titles, fields: whole.map((field, at) => field ?? lastField(parts[at] ?? [], whole, columns)) };
}

/** Of the lowest title alone, whatever its group says, unless a whole title is of that field. */
function lastField(texts: readonly string[], whole: Header['fields'], columns: Columns): string | undefined {
  const field = columns.fieldOf(texts.at(-1) ?? '');
  return whole.includes(field) ? undefined : field;
}

/** From the top; a cell above another one that is empty belongs to the group that begins left of it. */
function partsAt(rows: readonly FilledRow[], column: number): readonly string[] {
  const texts: string[] = [];
  for (const [at, { cells }] of rows.entries()) {
    const isGroup = rows.slice(at + 1).some((below) => !isBlank(below.cells[column]));
    const text = isBlank(cells[column]) && isGroup ? groupLeftOf(cells, column) : shownText(cells[column]);
    if (text !== '' && text !== texts.at(-1)) texts.push(text);
  }
  return texts;
}

function groupLeftOf(cells: readonly Cell[], column: number): string {
  const at = cells.slice(0, column).findLastIndex((cell) => !isBlank(cell));
  return at < 0 ? '' : shownText(cells[at]);
}
