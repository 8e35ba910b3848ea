import type { ImportedLine, ImportReport, LineResult, TableLayout } from '@app/write-side';
import { showCount } from '../figures/numbers.js';
import { columnWords, layoutWords, tableNoteWords, untoldNotes } from '../table-notes.js';
import { untoldWords } from '../imports.js';
import type { KnownColumn } from '../procedure-files.js';
import { detailName, LINE_RESULT_NAMES, LINE_RULE_WORDS, lineRemarkWords } from '../procedures.js';

export const IMPORT_WORDS = {
  oneFile: 'Cần đúng một tệp; xem --help.',
  options:
    'Lệnh procedures import chỉ nhận một tệp, --dry-run, --area, --sheet và --empty-cells keep hoặc clear; xem --help.',
  otherName: (file: string) => `Tệp phải có tên .json, .csv hoặc .xlsx: ${file}`,
  progress: (done: number, all: number) => `Đã xử lý ${showCount(done)}/${showCount(all)} dòng`,
  running: (inUse: string) => `${inUse}\nKhi dịch vụ đang chạy, hãy nạp qua API: POST /api/v1/procedures/imports`,
};

/** Lines that changed anything or of which something is to say, and the number of each result. */
export function importReportWords(
  { dryRun, counts, lines, table }: ImportReport,
  columns: readonly KnownColumn[],
): string {
  const isTold = ({ result, remarks, kept }: ImportedLine) =>
    result !== 'unchanged' || remarks.length > 0 || kept.length > 0;
  const told = lines.filter(isTold).map((line) => lineWords(line, { table, columns }));
  const read =
    table === null
      ? []
      : [
          layoutWords(table),
          ...table.notes.map(tableNoteWords),
          ...(table.untold > 0 ? [untoldNotes(table.untold)] : []),
        ];
  const sums = Object.entries(LINE_RESULT_NAMES).map(
    ([result, name]) => `${name} ${showCount(counts[result as LineResult])}`,
  );
  return [...read, ...told, `${dryRun ? 'Xem trước, chưa ghi gì' : 'Đã nạp'}: ${sums.join(', ')}.`].join('\n');
}

function lineWords(
  line: ImportedLine,
  { table, columns }: { readonly table: TableLayout | null; readonly columns: readonly KnownColumn[] },
): string {
  const { code, result, changes, changesUntold, kept, faults, untold, remarks } = line;
  const placeOf = (field: string) => columnOf(table, field);
  const nameOf = (field: string) => detailName(field, columns);
  const notes = [
    ...changes.map(({ field, before, after }) => `${nameOf(field)}: ${shown(before)} → ${shown(after)}`),
    ...(changesUntold > 0 ? [untoldWords(changesUntold, 'thay đổi')] : []),
    ...(kept.length > 0 ? [`giữ nguyên vì ô trống: ${kept.map(nameOf).join(', ')}`] : []),
    ...faults.map(({ field, rule }) => `${field || 'dòng'}${placeOf(field)} [${rule}]: ${LINE_RULE_WORDS[rule]}`),
    ...(untold > 0 ? [untoldWords(untold, 'lỗi')] : []),
    ...remarks.map(({ field, remark, text }) => `lưu ý ${field}${placeOf(field)}: ${lineRemarkWords(remark, text)}`),
  ];
  const head = `Dòng ${String(line.line)} ${code ?? '(không có mã)'}: ${LINE_RESULT_NAMES[result]}`;
  return [head, ...notes].join('; ');
}

/** Behind the field's name. */
function columnOf(table: TableLayout | null, field: string): string {
  const placed = table?.columns.find((one) => one.field === field);
  return placed ? ` (${columnWords(placed.column, placed.title)})` : '';
}

function shown(text: string): string {
  return text === '' ? '(trống)' : `“${text.replaceAll('\n', ' ')}”`;
}
