import { tableFault } from '../table-fault.js';
import { TABLE_LIMITS } from '../table.js';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/**
 * The first `rows` rows of a CSV text within the limit of columns: millions of empty cells would fill the memory before
 * the reader returns a row. @throws TableError
 */
export function boundedRows(text: Buffer, delimiter: string, rows: number): void {
  const parting = delimiter.charCodeAt(0);
  let quoted = false;
  let columns = 1;
  let row = 1;
  for (let at = 0; at < text.length && row <= rows; at += 1) {
    const byte = text[at];
    if (byte === QUOTE) quoted = !quoted;
    else if (quoted) continue;
    else if (byte === parting) columns += 1;
    else if (byte === LINE_FEED || (byte === RETURN && text[at + 1] !== LINE_FEED)) {
      row += 1;
      columns = 1;
    }
    if (columns > TABLE_LIMITS.columns) throw tableFault('tooManyColumns', { row });
  }
}
