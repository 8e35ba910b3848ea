import type { Missing, TargetGap } from './target-result.js';

export function gaps(why: TargetGap, count: number): readonly Missing[] {
  return count > 0 ? [{ why, count }] : [];
}
