import { JsonRefusal, readJson, type JsonBounds } from '@app/json';
import { csvTable } from './csv-table.js';
import { fileFault } from './file-fault.js';
import { tableEntries, type FileEntries } from './table-entries.js';
import { xlsxTable } from './xlsx-table.js';

/** The forms that a file of procedures may have. */
export const FILE_FORMATS = ['json', 'csv', 'xlsx'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** `sheet`: the name of the sheet of a workbook, its first one where left out. `maxEntries`: most lines taken. */
export interface FileReading {
  readonly format: FileFormat;
  readonly sheet?: string;
  readonly maxEntries: number;
}

const ZIP = Buffer.from('PK\x03\x04', 'latin1');

/** Far above what 20,000 procedures need; the CLI takes files of the whole country. */
const JSON_BOUNDS: JsonBounds = {
  depth: 32,
  values: 20_000_000,
  nested: 1_000_000,
  members: 10_000,
  text: 1_000_000,
  number: 400,
};
const OLD_EXCEL = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** The entries of a file, in whatever form the same objects with the portal's field names. @throws ProcedureFileError */
export async function readProcedureFile(bytes: Buffer, reading: FileReading): Promise<FileEntries> {
  const { format, sheet, maxEntries } = reading;
  if (bytes.length === 0) throw fileFault('empty');
  if (startsWith(bytes, OLD_EXCEL)) throw fileFault('oldExcel');
  if (format === 'json') return jsonEntries(bytes, maxEntries);
  if (startsWith(bytes, ZIP) !== (format === 'xlsx')) throw fileFault(format === 'csv' ? 'notCsv' : 'notXlsx');
  return tableEntries(format === 'csv' ? csvTable(bytes) : await xlsxTable(bytes, sheet), maxEntries);
}

function startsWith(bytes: Buffer, mark: Buffer): boolean {
  return bytes.subarray(0, mark.length).equals(mark);
}

/** A list of objects; each counts as a line. */
function jsonEntries(bytes: Buffer, maxEntries: number): FileEntries {
  const document = parsed(bytes);
  if (!Array.isArray(document)) throw fileFault('list');
  const entries: readonly unknown[] = document;
  if (entries.length > maxEntries) throw fileFault('tooManyRows', { row: maxEntries + 1 });
  return { entries, rows: entries.map((_, at) => at + 1) };
}

function parsed(bytes: Buffer): unknown {
  try {
    return readJson(bytes, JSON_BOUNDS);
  } catch (error) {
    if (!(error instanceof JsonRefusal)) throw error;
    if (error.rule === 'utf8') throw fileFault('encoding');
    throw fileFault(error.limit === null ? 'json' : 'tooLarge');
  }
}
