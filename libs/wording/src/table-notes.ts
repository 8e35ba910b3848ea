import type { TableLayout, TableNote, TableNoteRule } from '@app/write-side';
import { showCount } from './figures/numbers.js';

const TABLE_NOTE_WORDS: Record<TableNoteRule, string> = {
  titleRow: 'Dòng trên tên cột, không nạp.',
  numberingRow: 'Dòng đánh số cột, không nạp.',
  repeatedHeader: 'Dòng lặp lại tên cột, không nạp.',
  sectionField: 'Dòng tiêu đề nhóm: lĩnh vực của các dòng dưới nếu ô lĩnh vực trống.',
  sectionRow: 'Dòng tiêu đề nhóm, không nạp.',
  totalRow: 'Dòng tổng cộng, không nạp.',
  noteRow: 'Dòng ghi chú ngoài danh sách, không nạp.',
  emptyRows: 'Để trống, bỏ qua.',
  hiddenRows: 'Bị ẩn, không nạp; hãy bỏ ẩn nếu cần nạp.',
  hiddenColumn: 'Cột bị ẩn, không nạp; hãy bỏ ẩn nếu cần nạp.',
  leftOutColumn: 'Cột chỉ để người đọc, không nạp.',
  unknownColumn: 'Không biết cột này, không nạp.',
  unnamedColumn: 'Cột không có tên, không nạp.',
  coveredCell: 'Nội dung nằm dưới ô gộp nên không thấy, không nạp; ô lấy giá trị của ô gộp.',
};

/** Of what is no entry. */
export const LEFT_OUT = 'ngoài danh sách';

export function untoldNotes(count: number): string {
  return `${showCount(count)} ghi nhận khác về bảng`;
}

/** Where it stands, what became of it, and what stands there. */
export function tableNoteWords(note: TableNote): string {
  const { rule, text } = note;
  const place = placeOf(note).join(', ');
  const shown = text === null ? '' : ` “${text.replaceAll('\n', ' ')}”.`;
  return `${place.charAt(0).toUpperCase()}${place.slice(1)}: ${TABLE_NOTE_WORDS[rule]}${shown}`;
}

function placeOf({ rule, row, lastRow, column, title, count }: TableNote): readonly string[] {
  const rows = row === null ? '' : rowsWords(row, lastRow);
  if (rule === 'sectionField') return [rows, `lĩnh vực “${title ?? ''}”`];
  if (rule === 'emptyRows' || rule === 'hiddenRows')
    return isEach(row, lastRow, count) ? [rows] : [rows, `trong đó ${showCount(count)} dòng`];
  if (column === null) return [rows];
  if (rule === 'coveredCell') return [rows, columnWords(column, null)];
  return [columnWords(column, title), `${showCount(count)} ô có nội dung`];
}

/** Whether the rows from the first to the last are as many. */
function isEach(row: number | null, lastRow: number | null, count: number): boolean {
  return row !== null && (lastRow ?? row) - row + 1 === count;
}

function rowsWords(row: number, lastRow: number | null): string {
  return lastRow === null || lastRow === row ? `dòng ${String(row)}` : `dòng ${String(row)}–${String(lastRow)}`;
}

export function columnWords(column: string, title: string | null): string {
  return title === null || title === '' ? `cột ${column}` : `cột ${column} “${title}”`;
}

/** The sheet that was read, the others and the rows of the header. */
export function layoutWords({ sheet, sheets, header }: TableLayout): string {
  const others = sheets.filter(({ taken }) => !taken).map(({ name, hidden }) => `“${name}”${hidden ? ' (ẩn)' : ''}`);
  return [
    ...(sheet === null ? [] : [`Trang tính đã đọc: “${sheet}”.`]),
    ...(others.length > 0 ? [`Không đọc: ${others.slice(0, 20).join(', ')}${others.length > 20 ? '…' : ''}.`] : []),
    `Tên cột ở ${rowsWords(header.row, header.lastRow)}.`,
  ].join(' ');
}

/** Of a field's column in the table, before what is said of it; empty where there is none. */
export function fieldPlaceWords(table: TableLayout | null, row: number, field: string): string {
  const placed = table?.columns.find((one) => one.field === field);
  if (!table || !placed) return '';
  const sheet = table.sheet === null ? '' : `trang “${table.sheet}”, `;
  const place = `${sheet}dòng ${String(row)}, ${columnWords(placed.column, placed.title)}: `;
  return `${place.charAt(0).toUpperCase()}${place.slice(1)}`;
}
