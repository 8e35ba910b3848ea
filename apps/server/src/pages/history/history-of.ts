import type { TimelineBody } from '../../timelines/timeline-views.js';
import type { PageMoment } from '../past/page-moment.js';
import { historyDays } from './history-days.js';
import type { HistoryProps } from './history-strip.js';

/** `timeline`: as it is known now. Now one steps through the days on the papers, in the past as it is looked at. */
export function historyOf(
  { items, next }: Pick<TimelineBody, 'items' | 'next'>,
  moment: PageMoment | null,
  page: string,
): HistoryProps {
  const by = moment?.by ?? 'paper';
  return { days: historyDays(items, by), by, shown: moment?.day ?? null, page, isWhole: next === null };
}
