import { WorkBrokenOff, WorkOverload, WorkTooLarge, WorkTooLong } from '@app/off-thread';
import { PastTooWide } from '@app/read-side';
import { Problem } from './problem.js';

/** Seconds. */
const RETRY_AFTER = 5;

/** Null for another error. */
export function workProblem(error: unknown): Problem | null {
  if (error instanceof WorkOverload) return new Problem('OVERLOADED', { retryAfter: RETRY_AFTER });
  if (error instanceof WorkBrokenOff) return new Problem('STORE_UNAVAILABLE', { retryAfter: RETRY_AFTER });
  if (error instanceof WorkTooLong) return new Problem('WORK_TOO_LONG');
  if (error instanceof WorkTooLarge) return new Problem('WORK_TOO_LARGE');
  if (error instanceof PastTooWide) return new Problem('PAST_TOO_WIDE');
  return null;
}
