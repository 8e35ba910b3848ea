import type { CalendarPageBody } from '../../../calendars/calendar-views.js';
import { count, day } from '../../parts/words.js';
import { ShortReach } from './uncounted-days.js';

interface ListProps {
  readonly items: CalendarPageBody['items'];
  /** Areas that have none of their own, and could. */
  readonly lacking: readonly { readonly id: string; readonly name: string }[];
}

export function CalendarList({ items, lacking }: ListProps) {
  return (
    <>
      <div class="head">
        <h1>Lịch làm việc</h1>
        <p class="quiet">Địa bàn không có lịch riêng thì theo lịch của cấp trên, rồi của cả nước.</p>
      </div>
      {items.length === 0 && <p class="notice">Chưa có lịch nào.</p>}
      {items.length > 0 && (
        <table class="list">
          <thead>
            <tr>
              <th>Địa bàn</th>
              <th>Đếm được từ ngày đến hết ngày</th>
              <th class="r">Ngày nghỉ</th>
              <th class="r">Ngày làm bù</th>
              <th>Phiên bản</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ id, areaName, daysOff, swappedWorkingDays, version, ...reach }) => (
              <tr>
                <td>
                  <a href={`/quan-tri/lich/${id}`}>{areaName}</a>
                </td>
                <td data-label="Đếm được">
                  {day(reach.countsFrom)} – {day(reach.countsTo)}
                  <ShortReach {...reach} />
                </td>
                <td class="r" data-label="Ngày nghỉ">
                  {count(daysOff.length)}
                </td>
                <td class="r" data-label="Ngày làm bù">
                  {count(swappedWorkingDays.length)}
                </td>
                <td data-label="Phiên bản">{version}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lacking.length > 0 && (
        <section>
          <h2>Lập lịch riêng</h2>
          <ul class="papers boxed">
            {lacking.map(({ id, name }) => (
              <li>
                <a href={`/quan-tri/lich/${id}/sua`}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
