import { tableFault } from '../table-fault.js';
import { isBlank, shownText, TABLE_LIMITS, type Cell, type Table } from '../table.js';

/** Rows and columns from 0, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Of a sheet, and of cells that merged cells of a sheet cover within its table. */
const MOST_MERGES = 50_000;
const MOST_COVERED = 1_000_000;

/** Covered values that are told. */
const MOST_TOLD = 1_000;

export class MergeCollector {
  readonly merges: Merge[] = [];

  /** One that says nothing is none. @throws TableError */
  add(reference: string | undefined): void {
    const merge = mergeOf(reference ?? '');
    if (merge && this.merges.push(merge) > MOST_MERGES) throw tableFault('tooLarge');
  }
}

function mergeOf(reference: string): Merge | null {
  const found = /^([A-Z]{1,3})([1-9]\d{0,6}):([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference);
  if (!found) return null;
  const [, from = '', top = '', to = '', bottom = ''] = found;
  const merge = { top: Number(top) - 1, left: columnAt(from), bottom: Number(bottom) - 1, right: columnAt(to) };
  return merge.bottom < merge.top || merge.right < merge.left ? null : merge;
}

export interface Merged {
  readonly spans: Table['spans'];
  readonly covered: Table['covered'];
}

/** Gives each cell of a merged one its value, within the rows and columns of the table. @throws TableError */
export function fillMerges(rows: Cell[][], merges: readonly Merge[]): Merged {
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const spans = new Map<number, (readonly [number, number])[]>();
  const covered: Table['covered'][number][] = [];
  let room = MOST_COVERED;
  for (const merge of merges) {
    const value = rows[merge.top]?.[merge.left] ?? '';
    const bottom = Math.min(merge.bottom, rows.length - 1);
    const right = Math.min(merge.right, Math.max(width - 1, merge.left), TABLE_LIMITS.columns - 1);
    for (let at = merge.top; at <= bottom; at += 1) {
      room -= right - merge.left + 1;
      if (room < 0) throw tableFault('tooLarge');
      const cells = rows[at] ?? [];
      covered.push(
        ...covers(cells, { ...merge, right, top: at }, at === merge.top).slice(0, MOST_TOLD - covered.length),
      );
      for (let column = merge.left; column <= right; column += 1) put(cells, column, value);
      if (right > merge.left) span(spans, at, [merge.left, right]);
    }
  }
  return { spans, covered };
}

/** A row has no more of them than columns, unless they lie on each other. */
function span(
  spans: Map<number, (readonly [number, number])[]>,
  row: number,
  columns: readonly [number, number],
): void {
  const known = spans.get(row);
  if (!known) spans.set(row, [columns]);
  else if (known.length < TABLE_LIMITS.columns) known.push(columns);
}

/** Values of their own that are not seen. */
function covers(cells: readonly Cell[], { top, left, right }: Merge, isFirst: boolean): Table['covered'] {
  const found = cells.slice(left, right + 1).map((cell, at) => ({ cell, column: left + at }));
  return found
    .filter(({ cell, column }) => !isBlank(cell) && !(isFirst && column === left))
    .map(({ cell, column }) => ({ row: top, column, text: shownText(cell) }));
}

function put(cells: Cell[], column: number, value: Cell): void {
  if (isBlank(value) && column >= cells.length) return;
  while (cells.length < column) cells.push('');
  cells[column] = value;
}

function columnAt(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
