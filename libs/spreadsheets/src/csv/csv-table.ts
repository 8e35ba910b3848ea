import { CsvError, parse } from 'csv-parse/sync';
import { boundedRows } from './bounded-rows.js';
import type { Columns } from '../columns.js';
import { decodedText } from './decode-text.js';
import { TableError, tableFault } from '../table-fault.js';
import { isBlank, TABLE_LIMITS, type Cell, type Table } from '../table.js';
import { isCellError } from '../xlsx/cell-text.js';

const DELIMITERS = [',', ';', '\t'] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** Characters. */
const ROW_LENGTH = 1_000_000;

/** Rows that show the delimiter, at most. */
const LOOKED_AT = 60;

/** Characters that may hold them. */
const LOOKED_IN = 200_000;

/** Excel's own first line, which names the delimiter. */
const NAMED = /^\s*"?sep=([,;\t])"?[ \t;,]*(?=\r|\n|$)/i;

/** The header shows the delimiter: comma, semicolon or tab. Every cell is its text. @throws TableError */
export function csvTable(bytes: Buffer, columns: Columns): Table {
  const whole = decodedText(bytes);
  const named = NAMED.exec(whole);
  const text = named ? whole.slice(named[0].length) : whole;
  const delimiter = (named?.[1] as Delimiter | undefined) ?? delimiterOf(text, columns);
  const rows = rowsOf(Buffer.from(text), delimiter, TABLE_LIMITS.rows + 1);
  if (rows.length > TABLE_LIMITS.rows) throw tableFault('tooManyRows', { row: rows.length });
  const shown = { hiddenRows: NONE, hiddenColumns: NONE, spans: new Map(), covered: [], sheet: null, sheets: [] };
  return { rows: rows.map((cells) => cells.map(cellOf)), ...shown, mayShift: true };
}

const NONE: ReadonlySet<number> = new Set();

function cellOf(text: string): Cell {
  return text.startsWith('#') && isCellError(text.trim()) ? { fault: 'cellError', text } : text;
}

/** By the known titles of the first rows, then by the first line that is not empty. */
function delimiterOf(text: string, columns: Columns): Delimiter {
  const first = Math.max(0, text.search(/[^\s,;"]/));
  const header = Buffer.from(text.slice(Math.max(text.lastIndexOf('\n', first), text.lastIndexOf('\r', first)) + 1));
  const top = Buffer.from(text.slice(0, LOOKED_IN));
  const scores = DELIMITERS.map((delimiter) => ({
    delimiter,
    score: Math.max(scoreOf(header, delimiter, columns, 1), scoreOf(top, delimiter, columns, LOOKED_AT)),
  }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/** Of the row with the most known titles. */
function scoreOf(text: Buffer, delimiter: Delimiter, columns: Columns, rows: number): number {
  try {
    const scores = rowsOf(text, delimiter, rows).map((titles) => {
      const known = titles.filter((title) => columns.fieldOf(title) !== undefined).length;
      return known > 0 || rows === 1 ? known + titles.length / 1_000_000 : 0;
    });
    return Math.max(0, ...scores);
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
