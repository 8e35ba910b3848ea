import type { CalendarAnswerBody, CalendarDifferenceBody } from '../../../calendars/calendar-views.js';
import type { CalendarDay } from '@app/domain';
import { HiddenFields } from '../../acts/hidden-fields.js';
import type { Form } from '../../browser/form.js';
import { readDay } from '../../browser/typed-day.js';
import { count, day } from '../../parts/words.js';
import { ShortReach, UncountedDays } from './uncounted-days.js';
import { MovedShown, type MovedAsked } from './moved-shown.js';

interface PreviewProps {
  readonly answer: CalendarAnswerBody;
  readonly form: Form;
  readonly asked: MovedAsked;
  readonly to: string;
  readonly home: string;
  readonly revision: number | null;
}

const FORM = 'lich-moi';

/** What a calendar would make different, before it is recorded; with all that was typed. */
export function CalendarPreview({
  answer: { changes, difference, deadlines, countsTo, uncounted },
  form,
  asked,
  to,
  home,
  revision,
}: PreviewProps) {
  return (
    <>
      <p class="notice warn">
        Chưa ghi gì. Hãy xem những gì sẽ khác đi, rồi ghi lịch.
        <ShortReach to={readDay(form.text('to'))} countsTo={countsTo} uncounted={uncounted} />
      </p>
      <UncountedDays countsTo={countsTo} uncounted={uncounted} />
      <Difference title="Khác với lịch đang dùng ở đây" of={changes} />
      <Difference title="Khác với lịch của cấp trên" of={difference} />
      <MovedShown moved={deadlines} asked={asked} form={FORM} />
      <form id={FORM} method="post" action={to}>
        <HiddenFields {...(revision === null ? {} : { revision })} />
        {form.fields
          .filter(([name]) => !['_key', '_revision', '_do', '_day'].includes(name))
          .map(([name, text]) => (
            <textarea name={name} hidden>
              {text}
            </textarea>
          ))}
        <p class="bar-bottom">
          <button class="main" name="_do" value="ghi">
            Ghi lịch
          </button>
          <button name="_do" value="sua">
            Sửa tiếp
          </button>
          <a href={home}>Thôi</a>
        </p>
      </form>
    </>
  );
}

export function Difference({ title, of }: { readonly title: string; readonly of: CalendarDifferenceBody | null }) {
  if (!of) return null;
  const { daysOffAdded, daysOffLost, workedDaysAdded, workedDaysLost, workingDays } = of;
  const isSame = [daysOffAdded, daysOffLost, workedDaysAdded, workedDaysLost].every((days) => days.length === 0);
  return (
    <section>
      <h2>{title}</h2>
      {isSame && <p class="quiet">Không khác ngày nào.</p>}
      <DayList title="Thêm ngày nghỉ" days={daysOffAdded} />
      <DayList title="Không còn nghỉ" days={daysOffLost} />
      <DayList title="Thêm ngày làm bù" days={workedDaysAdded} />
      <DayList title="Không còn làm bù" days={workedDaysLost} />
      {workingDays && (
        <p class="small quiet">
          Từ {day(workingDays.from)} đến {day(workingDays.to)}: {count(workingDays.above)} ngày làm việc, nay là{' '}
          {count(workingDays.here)}.
        </p>
      )}
    </section>
  );
}

function DayList({ title, days }: { readonly title: string; readonly days: readonly CalendarDay[] }) {
  if (days.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="papers boxed">
        {days.map(({ date, name, source }) => (
          <li>
            <b>{day(date)}</b> {name} <span class="quiet small">{source}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
