import { showDay } from '@app/wording';
import type { CivilDate } from '@app/domain';

/** A text; or a day, or digits that we computed, neither of which a spreadsheet takes for anything else. */
export type CsvCell = string | number | null | { readonly day: CivilDate } | { readonly digits: string };

/** For spreadsheets to read UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** A row with its line end. The separator is what spreadsheets set to Vietnamese expect. */
export function csvRow(cells: readonly CsvCell[]): string {
  return `${cells.map((cell) => quoted(textOf(cell))).join(';')}\r\n`;
}

function textOf(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return defused(cell);
  if (typeof cell === 'number') return String(cell);
  return 'day' in cell ? showDay(cell.day) : cell.digits;
}

/** What a spreadsheet would compute is a text. */
function defused(text: string): string {
  return /^(\s*[=+\-@＝＋－＠]|[\t\r\n])/u.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[";,\t\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
