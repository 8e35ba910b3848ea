import type { BoardBody } from '../../plans/board-views.js';
import { day, daysLeft } from '../parts/words.js';
import { behind, type BoardFilters } from './board-filters.js';
import { Number } from './number.js';

interface DeadlinesProps {
  readonly title: string;
  readonly deadlines: BoardBody['nextDeadlines'];
  readonly filters: BoardFilters;
  /** Said where there is none. */
  readonly none: string;
}

export function Deadlines({ none, ...shown }: DeadlinesProps) {
  const { title, deadlines } = shown;
  return (
    <section>
      <h2>{title}</h2>
      {deadlines.length === 0 ? <p class="small quiet">{none}</p> : <DeadlineTable {...shown} />}
    </section>
  );
}

function DeadlineTable({ title, deadlines, filters }: Omit<DeadlinesProps, 'none'>) {
  return (
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
                {[daysLeft(workingDaysLeft), ...(dueOnDayOff ? [`rơi vào ngày nghỉ: ${dueOnDayOff.name}`] : [])]
                  .filter((words) => words !== '')
                  .join(' · ')}
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
  );
}
