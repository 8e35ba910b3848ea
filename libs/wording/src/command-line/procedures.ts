import type { ImportedLine, ImportReport, LineResult } from '@app/write-side';
import { LINE_REMARK_WORDS, LINE_RESULT_NAMES, LINE_RULE_WORDS } from '../procedures.js';

export const IMPORT_WORDS = {
  oneFile: 'Cần đúng một tệp; xem --help.',
  options: 'Lệnh procedures import chỉ nhận một tệp, --dry-run, --area và --sheet; xem --help.',
  otherName: (file: string) => `Tệp phải có tên .json, .csv hoặc .xlsx: ${file}`,
  progress: (done: number, all: number) => `Đã xử lý ${String(done)}/${String(all)} dòng`,
  running: (inUse: string) => `${inUse}\nKhi dịch vụ đang chạy, hãy nạp qua API: POST /api/v1/procedures/imports`,
};

/** Lines that changed anything or have a remark, and the number of each result. */
export function importReportWords({ dryRun, counts, lines }: ImportReport): string {
  const told = lines.filter((line) => line.result !== 'unchanged' || line.remarks.length > 0).map(lineWords);
  const sums = Object.entries(LINE_RESULT_NAMES).map(
    ([result, name]) => `${name} ${String(counts[result as LineResult])}`,
  );
  return [...told, `${dryRun ? 'Xem trước, chưa ghi gì' : 'Đã nạp'}: ${sums.join(', ')}.`].join('\n');
}

function lineWords({ line, code, result, changed, faults, untold, remarks }: ImportedLine): string {
  const notes = [
    ...(changed.length > 0 ? [`mục khác trước: ${changed.join(', ')}`] : []),
    ...faults.map(({ field, rule }) => `${field || 'dòng'} [${rule}]: ${LINE_RULE_WORDS[rule]}`),
    ...(untold > 0 ? [`${String(untold)} lỗi khác`] : []),
    ...remarks.map(({ field, remark }) => `lưu ý ${field}: ${LINE_REMARK_WORDS[remark]}`),
  ];
  const head = `Dòng ${String(line)} ${code ?? '(không có mã)'}: ${LINE_RESULT_NAMES[result]}`;
  return [head, ...notes].join('; ');
}
