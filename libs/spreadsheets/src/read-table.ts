import type { Columns } from './columns.js';
import { csvTable } from './csv/csv-table.js';
import { tableEntries, type TableEntries } from './table-entries.js';
import { tableFault } from './table-fault.js';
import { xlsxTable } from './xlsx/xlsx-table.js';

export type TableFormat = 'csv' | 'xlsx';

/** `sheet`: of a workbook, by default the one that has a list. `maxEntries`: most rows. */
export interface TableReading {
  readonly format: TableFormat;
  readonly columns: Columns;
  readonly sheet?: string;
  readonly maxEntries: number;
}

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const OLD_EXCEL = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Objects with the fields' names. @throws TableError */
export async function readTable(bytes: Buffer, reading: TableReading): Promise<TableEntries> {
  const { format, columns, sheet, maxEntries } = reading;
  ensureNoOldWorkbook(bytes);
  if (isWorkbook(bytes) !== (format === 'xlsx')) throw tableFault(format === 'csv' ? 'notCsv' : 'notXlsx');
  const table = format === 'csv' ? csvTable(bytes, columns) : await xlsxTable(bytes, columns, sheet);
  return tableEntries(table, columns, maxEntries);
}

/** Refuses an empty file, and a workbook of Excel before 2007 under any name. @throws TableError */
export function ensureNoOldWorkbook(bytes: Buffer): void {
  if (bytes.length === 0) throw tableFault('empty');
  if (startsWith(bytes, OLD_EXCEL)) throw tableFault('oldExcel');
}

/** A zip archive, as a workbook is. */
export function isWorkbook(bytes: Buffer): boolean {
  return startsWith(bytes, ZIP);
}

function startsWith(bytes: Buffer, mark: Buffer): boolean {
  return bytes.subarray(0, mark.length).equals(mark);
}
