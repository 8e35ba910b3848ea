import type { CalendarAnswerBody } from '../../../calendars/calendar-views.js';
import { count, day } from '../../parts/words.js';

type UncountedProps = Pick<CalendarAnswerBody, 'countsTo' | 'uncounted'>;

/** Days that a calendar names beyond the one to which it adds; nothing without any. */
export function UncountedDays({ countsTo, uncounted }: UncountedProps) {
  if (uncounted.length === 0) return null;
  return (
    <section class="notice warn">
      <h2>Ngày chưa được tính ({count(uncounted.length)})</h2>
      <p>
        Lịch này thêm vào lịch của cấp trên, nên chỉ đếm được ngày làm việc đến hết ngày {day(countsTo)} như lịch đó.
        Những ngày sau đây nằm ngoài khoảng đó, chỉ được tính khi lịch của cấp trên được nối dài:
      </p>
      <ul class="bases">
        {uncounted.map(({ date, name }) => (
          <li>
            <b>{day(date)}</b> {name}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ReachProps extends UncountedProps {
  /** The last day of the calendar itself. */
  readonly to: string;
}

/** That a calendar was written for longer than it counts. */
export function ShortReach({ to, countsTo, uncounted }: ReachProps) {
  if (to <= countsTo) return null;
  return (
    <span class="more quiet small">
      Ghi đến {day(to)}, nhưng lịch của cấp trên chỉ đến {day(countsTo)}
      {uncounted.length > 0 && `: ${count(uncounted.length)} ngày chưa được tính`}
    </span>
  );
}
