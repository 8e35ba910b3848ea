import type { CalendarEndingsBody } from '../../calendars/calendar-ending-views.js';
import { count, day } from '../parts/words.js';

type Ending = CalendarEndingsBody['items'][number];

interface EndingsProps extends Pick<CalendarEndingsBody, 'items'> {
  /** Whether the reader has a post that keeps calendars; nobody else is told what to do. */
  readonly administers: boolean;
}

/** What is to be done before days can no longer be counted. */
export function CalendarEndingsShown({ items, administers }: EndingsProps) {
  if (items.length === 0) return null;
  return (
    <aside class="notice warn" aria-label="Lịch làm việc sắp hết">
      {items.map((ending) => (
        <p>
          <a href={`/quan-tri/lich/${ending.id}`}>Lịch làm việc: {ending.areaName}</a> {whenWords(ending)}.{' '}
          {beyondWords(ending)} {administers && <WhatToDo id={ending.id} />}
        </p>
      ))}
    </aside>
  );
}

function whenWords({ to, daysLeft }: Ending): string {
  if (daysLeft < 0) return `đã hết ngày ${day(to)}`;
  return `chỉ đến hết ngày ${day(to)} (còn ${count(daysLeft)} ngày)`;
}

function beyondWords({ beyond, firstBeyond }: Ending): string {
  if (firstBeyond === null) return 'Sau ngày đó không đếm được ngày làm việc.';
  return `${count(beyond)} việc chưa xong có hạn sau ngày đó, sớm nhất ${day(firstBeyond)}: chưa đếm được còn bao nhiêu ngày làm việc.`;
}

function WhatToDo({ id }: Pick<Ending, 'id'>) {
  if (id !== 'vn') return <>Quản trị viên của địa bàn cần ghi phiên bản mới, đến hết năm sau.</>;
  return (
    <>
      Lịch cả nước không sửa được trên trang này: khi có văn bản về ngày nghỉ năm sau, quản trị viên chuyển văn bản cho
      người vận hành máy chủ; người đó ghi các ngày trong văn bản bằng lệnh <code>calendar extend</code> trên máy chủ.
    </>
  );
}
