import { showCount } from '../figures/numbers.js';

export const COST_WORDS = {
  oneFile: 'Cần đúng một tệp phiếu tính: cost TỆP [--json]',
  options: 'Lệnh cost chỉ nhận một tệp và --json.',
  badNumber: 'Số phải viết đủ chữ số, không dùng lũy thừa, dài nhất 40 ký tự.',
  faults: (file: string, lines: readonly string[]) =>
    `Phiếu tính ${file} có ${showCount(lines.length)} lỗi:\n${lines.join('\n')}`,
};
