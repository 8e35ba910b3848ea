import { METHOD_NAMES, TIME_KIND_NAMES, UNCOMPUTED_LABELS, UNMATCHED_LABELS } from '@app/wording';

const FIGURE_WORDS: Readonly<Record<string, string>> = {
  time: 'thời gian',
  cost: 'chi phí',
  'time-live': 'thời gian so với năm 2024, nếu mọi phương án được thực hiện',
  'cost-live': 'chi phí so với năm 2024, nếu mọi phương án được thực hiện',
  'time-approved': 'thời gian so với năm 2024, đã thông qua',
  'cost-approved': 'chi phí so với năm 2024, đã thông qua',
  'time-not-computed': 'thời gian chưa tính được',
  'cost-not-computed': 'chi phí chưa tính được',
  'time-unmatched': 'thời gian không so được với năm 2024',
  'cost-unmatched': 'chi phí không so được với năm 2024',
};
const LINE_WORDS: Readonly<Record<string, string>> = {
  'line:counted': 'được tính',
  'line:computed': 'có số liệu trong tổng',
  'line:uncomputed': 'chưa tính được số liệu nào',
  'line:elsewhere': 'trùng, đã tính ở dòng khác',
  'line:duplicate': 'trùng với dòng khác',
  'line:over': 'đã kết thúc mà không cắt giảm',
};
const REASONS: Readonly<Record<string, string>> = { ...UNMATCHED_LABELS, ...UNCOMPUTED_LABELS };
const KINDS: Readonly<Record<string, string>> = { ...TIME_KIND_NAMES, ...METHOD_NAMES };

/** `time:working-hour`: `thời gian, giờ làm việc`. */
export function sumWords(inSum: string): string {
  const [figure = '', kind = ''] = inSum.split(':');
  const words = FIGURE_WORDS[figure];
  if (words === undefined) return LINE_WORDS[inSum] ?? '';
  return `${words}, ${REASONS[kind] ?? KINDS[kind] ?? ''}`;
}
