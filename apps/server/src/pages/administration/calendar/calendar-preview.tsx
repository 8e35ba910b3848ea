import type { CalendarAnswerBody, CalendarDifferenceBody } from '../../../calendars/calendar-views.js';
import type { MovedDeadlineBody } from '../../../calendars/moved-deadline-views.js';
import type { CalendarDay } from '@app/domain';
import { HiddenFields } from '../../acts/hidden-fields.js';
import type { Form } from '../../browser/form.js';
import { count, day, daysLeft } from '../../parts/words.js';

interface PreviewProps {
  readonly answer: CalendarAnswerBody;
  readonly form: Form;
  readonly to: string;
  readonly home: string;
  readonly revision: number | null;
}

/** What a calendar would make different, before it is recorded; with all that was typed. */
export function CalendarPreview({
  answer: { changes, difference, deadlines },
  form,
  to,
  home,
  revision,
}: PreviewProps) {
  return (
    <>
      <p class="notice warn">Chưa ghi gì. Hãy xem những gì sẽ khác đi, rồi ghi lịch.</p>
      <Difference title="Khác với lịch đang dùng ở đây" of={changes} />
      <Difference title="Khác với lịch của cấp trên" of={difference} />
      <Deadlines total={deadlines.total} shown={deadlines.shown} />
      <form method="post" action={to}>
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

interface DeadlinesProps {
  readonly total: number;
  readonly shown: readonly MovedDeadlineBody[];
}

function Deadlines({ total, shown }: DeadlinesProps) {
  return (
    <section>
      <h2>Những hạn khác đi ({count(total)})</h2>
      <p class="quiet">
        Ngày của hạn giữ nguyên như văn bản ghi; khác đi là số ngày làm việc còn lại, hoặc hạn rơi vào ngày nghỉ. Bước
        mới vào sau khi ghi lịch được đếm theo lịch mới.
      </p>
      {shown.length > 0 && (
        <table class="list">
          <thead>
            <tr>
              <th>Việc</th>
              <th>Hạn</th>
              <th>Theo lịch đang dùng</th>
              <th>Theo lịch mới</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ kind, id, number, title, due, before, after }) => (
              <tr>
                <td>
                  <a href={`/${kind === 'proposal' ? 'phuong-an' : 'ho-so'}/${id}`}>
                    {number !== null && <span class="num">{number}</span>} {title}
                  </a>
                </td>
                <td data-label="Hạn">{day(due)}</td>
                <td data-label="Theo lịch đang dùng">{dueWords(before)}</td>
                <td data-label="Theo lịch mới">
                  <b>{dueWords(after)}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function dueWords({ workingDaysLeft, dueOnDayOff }: MovedDeadlineBody['before']): string {
  const left = workingDaysLeft === null ? 'ngoài lịch' : daysLeft(workingDaysLeft);
  return dueOnDayOff === null ? left : `${left}, rơi vào ngày nghỉ: ${dueOnDayOff.name}`;
}
