import type { BoardBody } from '../../plans/board-views.js';
import { day, daysLeft } from '../parts/words.js';
import { behind, type BoardFilters } from './board-filters.js';
import { Number } from './number.js';

interface DeadlinesProps {
  readonly title: string;
  readonly deadlines: BoardBody['nextDeadlines'];
  readonly filters: BoardFilters;
}

export function Deadlines({ title, deadlines, filters }: DeadlinesProps) {
  if (deadlines.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <table class="list">
        <caption class="sr">{title}</caption>
        <thead>
          <tr>
            <th>Hạn</th>
            <th>Bước</th>
            <th class="r">Còn phải xử lý</th>
          </tr>
        </thead>
        <tbody>
          {deadlines.map(({ due, path, pathName, stage, open, workingDaysLeft, dueOnDayOff }) => (
            <tr>
              <th scope="row">
                {day(due)}
                <span class="more quiet small">
                  {daysLeft(workingDaysLeft)}
                  {dueOnDayOff && ` · rơi vào ngày nghỉ: ${dueOnDayOff.name}`}
                </span>
              </th>
              <td>
                {stage.name}
                <span class="more quiet small">{pathName}</span>
              </td>
              <td class="r" data-label="Còn phải xử lý">
                <Number
                  value={open}
                  href={behind(filters, { path, stage: stage.id, dueFrom: due, dueTo: due })}
                  what={`đến hạn ngày ${day(due)}`}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
