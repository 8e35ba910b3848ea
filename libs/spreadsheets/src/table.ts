/** A cell of a table: a text, or a number as its file writes it, in decimal notation. */
export type Cell = string | { readonly number: string };

/** The rows of a table from its first on, empty ones too; a row may end before its last columns. */
export type Table = readonly (readonly Cell[])[];

/** A table has no data below this row nor right of this column. */
export const TABLE_LIMITS = { rows: 40_000, columns: 200 } as const;

/** Whether nothing stands in the cell. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
