import { CsvError, parse } from 'csv-parse/sync';
import { fieldOf } from './columns.js';
import { decodedText } from './decode-text.js';
import { fileFault } from './file-fault.js';
import { isBlank, TABLE_LIMITS, type Table } from './table.js';

const DELIMITERS = [',', ';', '\t'] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** Most characters of a row. */
const ROW_LENGTH = 1_000_000;

/** Within so many rows the header is looked for. */
const HEADER_WITHIN = 20;

/**
 * The rows of a CSV file, whose columns are parted by what its header shows: comma, semicolon or tab. Every cell is the text
 * that stands there, whatever it looks like. @throws ProcedureFileError
 */
export function csvTable(bytes: Buffer): Table {
  const text = Buffer.from(decodedText(bytes));
  const rows = rowsOf(text, delimiterOf(text), TABLE_LIMITS.rows + 1);
  if (rows.length > TABLE_LIMITS.rows) throw fileFault('tooManyRows', { row: rows.length });
  const wide = rows.findIndex((cells) => cells.length > TABLE_LIMITS.columns);
  if (wide >= 0) throw fileFault('tooManyColumns', { row: wide + 1 });
  return rows;
}

function delimiterOf(text: Buffer): Delimiter {
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(text, delimiter) }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/** How many columns of the header are known; how many there are at all counts a little. */
function scoreOf(text: Buffer, delimiter: Delimiter): number {
  try {
    const header = rowsOf(text, delimiter, HEADER_WITHIN).find((cells) => cells.length > 0) ?? [];
    return header.filter((title) => fieldOf(title) !== undefined).length + Math.max(0, header.length - 1) / 1_000_000;
  } catch {
    return -1;
  }
}

/** The first rows, without empty cells at their ends. */
function rowsOf(text: Buffer, delimiter: Delimiter, to: number): readonly (readonly string[])[] {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: ROW_LENGTH,
      to,
      on_record: (cells) => cells.slice(0, cells.findLastIndex((cell) => !isBlank(cell)) + 1),
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error['records'] === 'number' ? error['records'] + 1 : null;
    throw fileFault(error.code === 'CSV_MAX_RECORD_SIZE' ? 'tooLarge' : 'quotes', { row });
  }
}
