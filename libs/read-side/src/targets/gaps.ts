import type { Missing, TargetGap } from './target-result.js';

/** The gap, where there is any. */
export function gaps(why: TargetGap, count: number): readonly Missing[] {
  return count > 0 ? [{ why, count }] : [];
}
