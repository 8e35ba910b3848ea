import { InvalidInputError, InvalidSpreadsheetError, readSheet } from 'read-excel-file/node';
import { cellOf, isCellError, WrittenNumber } from './cell-text.js';
import { columnLetters } from './columns.js';
import { fileFault, type ProcedureFileError } from './file-fault.js';
import type { Cell, Table } from './table.js';
import { workbookOfOne } from './workbook.js';

/** Most characters of all cells: they share their texts in the file, but no more when they are taken in. */
const CHARACTERS = 64 * 1_048_576;

/**
 * The rows of a sheet of an Excel workbook: the one named, else the first that is not hidden. A formula counts as the value
 * that was saved with it. @throws ProcedureFileError
 */
export async function xlsxTable(bytes: Buffer, sheet?: string): Promise<Table> {
  const workbook = workbookOfOne(bytes, sheet);
  const options = { trim: false, parseNumber: (written: string) => new WrittenNumber(written) };
  const rows = await readSheet(workbook, 1, options).catch((error: unknown) => {
    throw sheetFault(error);
  });
  let characters = 0;
  const table = rows.map((cells, row) => cells.map((value, at) => counted(cellAt(value, row, at))));
  return table;

  function counted(cell: Cell): Cell {
    characters += typeof cell === 'string' ? cell.length : 0;
    if (characters > CHARACTERS) throw fileFault('tooLarge');
    return cell;
  }
}

function cellAt(value: unknown, row: number, at: number): Cell {
  if (isCellError(value)) throw fileFault('cellError', { row: row + 1, column: columnLetters(at) });
  return cellOf(value);
}

/** What the reader says of a workbook that it cannot read; it names the cell in words. */
function sheetFault(error: unknown): ProcedureFileError {
  if (!(error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError)) throw error;
  const [, row, column] = /row (\d+), col (\d+)/.exec(error.message) ?? [];
  const place = row === undefined ? {} : { row: Number(row), column: columnLetters(Number(column) - 1) };
  return fileFault('unreadable', place);
}
