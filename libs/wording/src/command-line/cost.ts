import { showCount } from '../figures/numbers.js';

export const COST_WORDS = {
  oneFile: 'Cần đúng một tệp phiếu tính: cost TỆP [--json]',
  options: 'Lệnh cost chỉ nhận một tệp và --json.',
  noJson: (why: string) => `Tệp không phải là JSON: ${why}`,
  badNumber: 'Số phải viết đủ chữ số, không dùng lũy thừa, dài nhất 40 ký tự.',
  wholeFile: '(toàn tệp)',
  faults: (lines: readonly string[]) => `Phiếu tính có ${showCount(lines.length)} lỗi:\n${lines.join('\n')}`,
};
