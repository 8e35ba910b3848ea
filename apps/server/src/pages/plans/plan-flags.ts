import type { PlanBody } from '../../plans/plan-views.js';
import { day } from '../parts/words.js';

export type DeadlineFlags = Pick<PlanBody, 'deadlinesOnDaysOff' | 'deadlinesBeyondCalendar'>;

const OUTSIDE = 'lịch làm việc chưa có tới ngày này';

/** What is to be known about a deadline of the plan, by its place in the document (JSON pointer); empty for most. */
export function flagsAt({ deadlinesOnDaysOff, deadlinesBeyondCalendar }: DeadlineFlags, at: string): readonly string[] {
  const off = deadlinesOnDaysOff.find((one) => one.at === at);
  return [...(off ? daysOffWords(off) : []), ...(deadlinesBeyondCalendar.includes(at) ? [OUTSIDE] : [])];
}

type DeadlineOff = PlanBody['deadlinesOnDaysOff'][number];

function daysOffWords({ named, namedOnDayOff, due, dueOnDayOff }: DeadlineOff): readonly string[] {
  return [
    ...(namedOnDayOff ? [`ngày ${day(named)} là ngày nghỉ (${namedOnDayOff.name})`] : []),
    ...(dueOnDayOff && due !== named ? [`ngày cuối còn đúng hạn ${day(due)} là ngày nghỉ (${dueOnDayOff.name})`] : []),
  ];
}
