import type { ProposalPageBody } from '../../proposals/proposal-summary-views.js';
import { DUE, calendarDays, count, day, daysLeft } from '../parts/words.js';

interface LateProps {
  /** The longest overdue, in their order. */
  readonly late: ProposalPageBody['items'];
  readonly total: number;
  /** All of them. */
  readonly href: string;
}

export function Late({ late, total, href }: LateProps) {
  if (late.length === 0) return null;
  return (
    <section>
      <h2>Quá hạn lâu nhất</h2>
      <table class="list">
        <caption class="sr">Những phương án quá hạn lâu nhất</caption>
        <thead>
          <tr>
            <th>Phương án</th>
            <th class="c-stage">Đang ở</th>
            <th class="c-due">{DUE}</th>
          </tr>
        </thead>
        <tbody>
          {late.map(({ id, number, title, unitName, stage, phaseName, daysAtStage, due, workingDaysLeft }) => (
            <tr>
              <td>
                <a href={`/phuong-an/${id}`}>
                  <span class="num">{number}</span> {title}
                </a>
                <span class="more quiet small">{unitName}</span>
              </td>
              <td data-label="Đang ở">
                {stage.name}
                <span class="more quiet small">
                  {phaseName}
                  {daysAtStage !== null && `, ${calendarDays(daysAtStage)}`}
                </span>
              </td>
              <td data-label={DUE}>
                <b class="due bad-text">{daysLeft(workingDaysLeft, 'ngày')}</b>{' '}
                <span class="quiet small">{due !== null && day(due)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > late.length && (
        <p>
          <a href={href}>Cả {count(total)} phương án quá hạn</a>
        </p>
      )}
    </section>
  );
}
