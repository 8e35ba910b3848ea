import type { TimelineBody } from '../../timelines/timeline-views.js';
import type { PageMoment } from '../past/page-moment.js';
import { historyDays, type HistoryDay } from './history-days.js';
import type { HistoryProps } from './history-strip.js';

type Part = Pick<TimelineBody, 'items' | 'next'>;

/** What the history is shown on: the thing's page, of a moment or of now. */
interface Shown {
  readonly moment: PageMoment | null;
  readonly page: string;
}

/**
 * `newest`: the newest part of the timeline, as it is known now; `older` reads the part after a cursor. Now one steps through the
 * days on the papers, in the past as it is looked at. Parts are read back to the day that is shown and one before it.
 */
export async function historyOf(
  newest: Part,
  older: (cursor: string) => Promise<Part>,
  { moment, page }: Shown,
): Promise<HistoryProps> {
  const sense = moment ?? { by: 'paper' as const };
  let { items, next } = newest;
  let days = historyDays(items, sense.by);
  while (next !== null && moment && !leadsBefore(days, moment)) {
    const part = await older(next);
    [items, next] = [[...items, ...part.items], part.next];
    days = historyDays(items, sense.by);
  }
  return { days, sense, shown: moment?.day ?? null, page, isWhole: next === null };
}

/** Whether there is a day before the one that is shown. */
function leadsBefore(days: readonly HistoryDay[], { day: shown }: PageMoment): boolean {
  return days[0] !== undefined && days[0].day < shown;
}
