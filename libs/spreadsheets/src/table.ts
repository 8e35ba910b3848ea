/** A number is as written in the file, in decimal notation. */
export type Cell = string | { readonly number: string };

/** With empty rows; a row may be shorter than others. */
export type Table = readonly (readonly Cell[])[];

export const TABLE_LIMITS = { rows: 40_000, columns: 200 } as const;

export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
