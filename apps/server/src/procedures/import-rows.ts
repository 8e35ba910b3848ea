import { Turns } from '@app/event-store';
import { IMPORT_COLUMNS, importedParts, LEFT_OUT, LINE_RESULT_NAMES, tableNoteWords, untoldNotes } from '@app/wording';
import { KNOWN_COLUMNS, type ImportedLine, type ImportReport, type TableLayout, type TableNote } from '@app/write-side';
import { BYTE_ORDER_MARK, csvRow } from '../downloads/csv-text.js';
import { inColumns } from '../downloads/standing-cells.js';

/** Characters per write. */
const PIECE = 65_536;

/** A row for each change, fault and remark of each line; yields to other work in between. */
export async function* importRows({ table, lines }: ImportReport): AsyncGenerator<string> {
  const turns = new Turns();
  let piece = `${BYTE_ORDER_MARK}${csvRow(Object.values(IMPORT_COLUMNS))}`;
  for (const note of table?.notes ?? []) piece += noteRow(note);
  if (table && table.untold > 0)
    piece += csvRow(inColumns(IMPORT_COLUMNS, { ...NOTHING, words: untoldNotes(table.untold) }));
  for (const line of lines) {
    piece += rowsOf(line, table);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
    await turns.give();
  }
  yield piece;
}

const NOTHING = { row: null, code: null, result: null, kind: '', field: '', before: '', after: '', words: '' };

function noteRow(note: TableNote): string {
  const words = tableNoteWords(note);
  return csvRow(inColumns(IMPORT_COLUMNS, { ...NOTHING, row: note.row, kind: LEFT_OUT, words }));
}

function rowsOf(line: ImportedLine, table: TableLayout | null): string {
  const { line: row, code, result } = line;
  const parts = importedParts(line, { table, columns: KNOWN_COLUMNS });
  const told = parts.length > 0 ? parts : [{}];
  return told
    .map((part) =>
      csvRow(inColumns(IMPORT_COLUMNS, { ...NOTHING, row, code, result: LINE_RESULT_NAMES[result], ...part })),
    )
    .join('');
}
