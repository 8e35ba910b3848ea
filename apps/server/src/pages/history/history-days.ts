import type { CivilDate } from '@app/domain';
import type { MomentSense } from '@app/read-side';
import type { TimelineFactBody } from '../../timelines/timeline-fact-views.js';
import { dayOf } from '../parts/words.js';

type Fact = Pick<TimelineFactBody, 'revision' | 'occurredOn' | 'recordedAt' | 'typeName'>;

/** A day on which something of the thing's history counts. */
export interface HistoryDay {
  readonly day: CivilDate;
  /** What happened, in its order. */
  readonly what: readonly string[];
}

/** In their order. By paper, what is dated before an earlier fact counts from the day of that one. */
export function historyDays(facts: readonly Fact[], by: MomentSense): readonly HistoryDay[] {
  const days = new Map<CivilDate, string[]>();
  let last = '';
  for (const fact of facts.toSorted((one, other) => one.revision - other.revision)) {
    const own = by === 'paper' ? fact.occurredOn : dayOf(fact.recordedAt);
    if (own > last) last = own;
    days.set(last, [...(days.get(last) ?? []), fact.typeName]);
  }
  return [...days].map(([day, what]) => ({ day, what }));
}
