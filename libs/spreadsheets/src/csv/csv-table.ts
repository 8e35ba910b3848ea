import { CsvError, parse } from 'csv-parse/sync';
import { boundedRows } from './bounded-rows.js';
import type { Columns } from '../columns.js';
import { decodedText } from './decode-text.js';
import { TableError, tableFault } from '../table-fault.js';
import { isBlank, TABLE_LIMITS, type Table } from '../table.js';

const DELIMITERS = [',', ';', '\t'] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** Characters. */
const ROW_LENGTH = 1_000_000;

/** The header shows the delimiter: comma, semicolon or tab. Every cell is its text. @throws TableError */
export function csvTable(bytes: Buffer, columns: Columns): Table {
  const text = decodedText(bytes);
  const rows = rowsOf(Buffer.from(text), delimiterOf(text, columns), TABLE_LIMITS.rows + 1);
  if (rows.length > TABLE_LIMITS.rows) throw tableFault('tooManyRows', { row: rows.length });
  return rows;
}

/** By the first line that is not empty. */
function delimiterOf(text: string, columns: Columns): Delimiter {
  const first = Math.max(0, text.search(/[^\s,;"]/));
  const header = Buffer.from(text.slice(Math.max(text.lastIndexOf('\n', first), text.lastIndexOf('\r', first)) + 1));
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(header, delimiter, columns) }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

function scoreOf(header: Buffer, delimiter: Delimiter, columns: Columns): number {
  try {
    const [titles = []] = rowsOf(header, delimiter, 1);
    return titles.filter((title) => columns.fieldOf(title) !== undefined).length + titles.length / 1_000_000;
  } catch (error) {
    const wide = error instanceof TableError && error.faults[0]?.rule === 'tooManyColumns';
    return wide ? 0.5 : 0;
  }
}

/** Without empty cells at the ends of rows. */
function rowsOf(text: Buffer, delimiter: Delimiter, to: number): readonly (readonly string[])[] {
  boundedRows(text, delimiter, to);
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
    throw tableFault(error.code === 'CSV_MAX_RECORD_SIZE' ? 'tooLarge' : 'quotes', { row });
  }
}
