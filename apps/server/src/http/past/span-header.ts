import type { ComparedSpan } from '@app/read-side';
import { momentBody } from './moment-body.js';

export const BETWEEN = {
  description: 'Nghĩa, ngày và vị trí của hai lúc được so.',
  schema: {
    type: 'string',
    example:
      'by=paper; from=2026-03-31; fromPosition=0000000000000000042; to=2026-06-30; toPosition=0000000000000000117',
  },
} as const;

/** The two moments, where an answer is no JSON. */
export function momentsInHeader(span: ComparedSpan): string {
  const [from, to] = [momentBody(span.from), momentBody(span.to)];
  const first = `from=${from.date}; fromPosition=${from.position ?? ''}`;
  return `by=${to.by}; ${first}; to=${to.date}; toPosition=${to.position ?? ''}`;
}
