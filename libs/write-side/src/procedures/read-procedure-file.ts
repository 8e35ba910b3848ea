import { JsonRefusal, readJson, type JsonBounds } from '@app/json';
import {
  ensureNoOldWorkbook,
  isWorkbook,
  readTable,
  TableError,
  type TableEntries,
  type TableFormat,
} from '@app/spreadsheets';
import { createHash } from 'node:crypto';
import { withChannelRows } from './channel-rows.js';
import { PROCEDURE_COLUMNS } from './columns.js';
import { fileFault, ProcedureFileError } from './file-fault.js';

export type FileFormat = 'json' | TableFormat;

/** `any`: what the content is. */
export type SentFormat = FileFormat | 'any';

/** `sheet`: of a workbook, by default the one that has a list. `maxEntries`: most lines. */
export interface FileReading {
  readonly format: SentFormat;
  readonly sheet?: string;
  readonly maxEntries: number;
}

/** Far more than 20,000 procedures need; the CLI takes files of the whole country. */
const JSON_BOUNDS: JsonBounds = {
  depth: 32,
  values: 20_000_000,
  nested: 1_000_000,
  members: 10_000,
  text: 1_000_000,
  number: 400,
};

/** `digest`: SHA-256 of the bytes; null of a list that is no file. */
export interface ReadFile extends TableEntries {
  readonly digest: string | null;
}

/** The same objects, with the portal's field names, for every format. @throws ProcedureFileError */
export async function readProcedureFile(bytes: Buffer, reading: FileReading): Promise<ReadFile> {
  return { ...(await entriesOf(bytes, reading)), digest: createHash('sha256').update(bytes).digest('hex') };
}

async function entriesOf(bytes: Buffer, reading: FileReading): Promise<TableEntries> {
  const { format: sent, ...how } = reading;
  const format = sent === 'any' ? formatIn(bytes) : sent;
  try {
    if (format !== 'json')
      return withChannelRows(await readTable(bytes, { ...how, format, columns: PROCEDURE_COLUMNS }));
    ensureNoOldWorkbook(bytes);
    return jsonEntries(bytes, how.maxEntries);
  } catch (error) {
    throw error instanceof TableError ? new ProcedureFileError(error.faults) : error;
  }
}

function formatIn(bytes: Buffer): FileFormat {
  if (isWorkbook(bytes)) return 'xlsx';
  return /^\uFEFF?\s*[[{]/.test(bytes.toString('utf8', 0, 1_000)) ? 'json' : 'csv';
}

function jsonEntries(bytes: Buffer, maxEntries: number): TableEntries {
  const document = parsed(bytes);
  if (!Array.isArray(document)) throw fileFault('list');
  const entries: readonly unknown[] = document;
  if (entries.length > maxEntries) throw fileFault('tooManyRows', maxEntries + 1);
  return { entries, rows: entries.map((_, at) => at + 1) };
}

function parsed(bytes: Buffer): unknown {
  try {
    return readJson(bytes, JSON_BOUNDS);
  } catch (error) {
    throw error instanceof JsonRefusal ? jsonFault(error) : error;
  }
}

/** With the place in the list, and the field in it. */
function jsonFault({ rule, field, limit }: JsonRefusal): ProcedureFileError {
  const [, at, column] = /^\[(\d+)\](?:\.(.+))?$/s.exec(field) ?? [];
  const place = { row: at === undefined ? null : Number(at) + 1, column: column ?? null };
  if (rule === 'encoding') return new ProcedureFileError([{ rule: 'encoding', ...place }]);
  if (rule === 'duplicate') return new ProcedureFileError([{ rule: 'repeatedField', ...place }]);
  return fileFault(limit === null ? 'json' : 'jsonTooLarge');
}
