import type { ComparedSpan } from '@app/read-side';
import { momentBody } from '../http/past/moment-body.js';

/** The two moments that are compared. */
export function momentsOf({ from, to }: ComparedSpan) {
  return { from: momentBody(from), to: momentBody(to) };
}
