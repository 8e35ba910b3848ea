/** A cell with an error of a formula, or with a formula that has no saved value. */
export interface FaultyCell {
  readonly fault: 'cellError' | 'noValue';
  readonly text: string;
}

/** A number is as written in the file, in decimal notation. */
export type Cell = string | { readonly number: string } | FaultyCell;

export interface SheetName {
  readonly name: string;
  readonly hidden: boolean;
  readonly taken: boolean;
}

/** Rows and columns count from 0. */
export interface Table {
  /** With empty rows; a row may be shorter than others. Merged cells all have their value. */
  readonly rows: readonly (readonly Cell[])[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** By row, the columns that one merged cell spans: first and last. */
  readonly spans: ReadonlyMap<number, readonly (readonly [first: number, last: number])[]>;
  /** Cells whose own value a merged cell covers. */
  readonly covered: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** The sheet that was read; null of a text file. */
  readonly sheet: string | null;
  readonly sheets: readonly SheetName[];
  /** Whether a cell right of the header may be a part of the one before it: a text file with a stray separator. */
  readonly mayShift: boolean;
}

export const TABLE_LIMITS = { rows: 40_000, columns: 200 } as const;

export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** As people see it. */
export function shownText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell.normalize('NFC').trim();
  return 'number' in cell ? cell.number : cell.text;
}
