import { decimal, parseLimit, type MeasuredTime } from '@app/domain';
import { TIME_UNIT_NAMES } from '@app/wording';
import { writtenNumber } from './typed-number.js';

type Limit = MeasuredTime['before'];

/** `đọc là 3 ngày làm việc`, or how to write it; empty for a text that reads like what it says, or for none. */
export function readingOf(typed: string): string {
  if (typed.trim() === '') return '';
  const { form, cases } = parseLimit(typed);
  if (form === 'unread') return 'chưa đọc được; viết như 5 ngày làm việc';
  if (form === 'none') return 'đọc là không quy định';
  return `đọc là ${cases.map(caseWords).join('; ')}`;
}

function caseWords({ from, to, unit, statedHours }: Limit['cases'][number]): string {
  const [least, most] = [writtenNumber(from), writtenNumber(to)];
  const isRange = decimal(from).num * decimal(to).den !== decimal(to).num * decimal(from).den;
  const hours = statedHours === null ? '' : ` (ghi kèm ${writtenNumber(statedHours)} giờ)`;
  return `${isRange ? `${least}–${most}` : least} ${TIME_UNIT_NAMES[unit]}${hours}`;
}
