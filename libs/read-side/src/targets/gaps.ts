import type { MissingCount, TargetGap } from './target-result.js';

export function gaps(why: TargetGap, count: number): readonly MissingCount[] {
  return count > 0 ? [{ why, count }] : [];
}
