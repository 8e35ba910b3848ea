import type { CalendarDay } from '@app/domain';
import type { AreaCalendarShownBody } from '../../../calendars/calendar-views.js';
import { ActLinks } from '../../acts/act-links.js';
import { DoneSaid } from '../../parts/done-said.js';
import { day } from '../../parts/words.js';
import type { HistoryBody } from '../../../timelines/history-views.js';
import { HistoryShown } from '../../parts/history-shown.js';
import { historyWords } from '../history-words.js';
import { Difference } from './calendar-preview.js';
import { ShortReach, UncountedDays } from './uncounted-days.js';

interface CalendarProps {
  readonly calendar: AreaCalendarShownBody;
  readonly history: HistoryBody;
  /** Whose days are shown. */
  readonly year: string;
  readonly done: string | null;
}

/** The days of one year of a calendar. */
export function CalendarPage({ calendar, history, year, done }: CalendarProps) {
  const { id, areaName, from, to, version, versions, replaces, difference, acts, countsTo, uncounted } = calendar;
  const home = `/quan-tri/lich/${id}`;
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
  const ofYear = (days: readonly CalendarDay[]) => days.filter(({ date }) => date.startsWith(year));
  return (
    <>
      <DoneSaid done={done} isElsewhere={false} />
      <div class="head">
        <h1>Lịch làm việc: {areaName}</h1>
        <p class="quiet">phiên bản {version}</p>
        {id === 'vn' && (
          <p class="small quiet">
            Lịch cả nước do người vận hành máy chủ ghi theo văn bản về ngày nghỉ hằng năm; quản trị viên chuyển văn bản
            cho người đó.
          </p>
        )}
      </div>
      <div class="with-side">
        <ActLinks acts={acts} hrefOf={(act) => (act === 'ChangeCalendar' ? `${home}/sua` : undefined)} />
        <div class="body">
          <UncountedDays {...{ countsTo, uncounted }} />
          <nav class="choose" aria-label="Năm">
            {years.map((one) => (
              <a href={`${home}?nam=${one}`} {...(one === year ? { 'aria-current': 'page' as const } : {})}>
                {one}
              </a>
            ))}
          </nav>
          <Days title={`Ngày nghỉ năm ${year}`} days={ofYear(calendar.daysOff)} />
          <Days title={`Ngày làm bù năm ${year}`} days={ofYear(calendar.swappedWorkingDays)} />
          <Days title={`Có thể nghỉ, chưa quyết định, năm ${year}`} days={ofYear(calendar.undecided)} />
          {difference && <Difference title="Khác với lịch của cấp trên" of={difference} />}
          <HistoryShown history={history} later={null} wordsOf={historyWords} />
          <p class="small quiet">
            Lịch từ {day(from)} đến hết {day(to)}
            {id !== 'vn' && (replaces ? ', thay lịch của cấp trên' : ', thêm vào lịch của cấp trên')}. Các phiên bản:{' '}
            {versions.join('; ')}. <ShortReach {...{ to, countsTo, uncounted }} />
          </p>
        </div>
      </div>
    </>
  );
}

function Days({ title, days }: { readonly title: string; readonly days: readonly CalendarDay[] }) {
  return (
    <section>
      <h2>{title}</h2>
      {days.length === 0 && <p class="quiet">Không có ngày nào.</p>}
      {days.length > 0 && (
        <table class="list">
          <thead>
            <tr>
              <th>Ngày</th>
              <th>Tên</th>
              <th>Văn bản quy định</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ date, name, source }) => (
              <tr>
                <td>{day(date)}</td>
                <td data-label="Tên">{name}</td>
                <td data-label="Văn bản quy định">{source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
