import { Turns } from '@app/event-store';
import { IMPORT_COLUMNS, importedParts, LINE_RESULT_NAMES } from '@app/wording';
import { KNOWN_COLUMNS, type ImportedLine, type ImportReport } from '@app/write-side';
import { BYTE_ORDER_MARK, csvRow } from '../downloads/csv-text.js';
import { inColumns } from '../downloads/standing-cells.js';

/** Characters per write. */
const PIECE = 65_536;

/** A row for each change, fault and remark of each line; yields to other work in between. */
export async function* importRows({ lines }: ImportReport): AsyncGenerator<string> {
  const turns = new Turns();
  let piece = `${BYTE_ORDER_MARK}${csvRow(Object.values(IMPORT_COLUMNS))}`;
  for (const line of lines) {
    piece += rowsOf(line);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
    await turns.give();
  }
  yield piece;
}

function rowsOf(line: ImportedLine): string {
  const { line: row, code, result } = line;
  const parts = importedParts(line, KNOWN_COLUMNS);
  const told = parts.length > 0 ? parts : [{ kind: '', field: '', before: '', after: '', words: '' }];
  return told
    .map((part) => csvRow(inColumns(IMPORT_COLUMNS, { row, code, result: LINE_RESULT_NAMES[result], ...part })))
    .join('');
}
