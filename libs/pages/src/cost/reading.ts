import { parseLimit } from '@app/domain';
import { limitReading } from '@app/wording';

/** `đọc là 3 ngày làm việc`, or how to write it; empty for no text. */
export function readingOf(typed: string): string {
  if (typed.trim() === '') return '';
  const limit = parseLimit(typed);
  return limit.form === 'unread' ? 'chưa đọc được; viết như 5 ngày làm việc' : limitReading(limit);
}
