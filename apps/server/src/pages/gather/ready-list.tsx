import type { ProposalSummaryBody } from '../../proposals/proposal-summary-views.js';
import type { Typed } from '../browser/typed.js';
import { DUE, count, day, daysLeft } from '../parts/words.js';
import { editionName, tickName } from './choice.js';
import type { Waiting } from './ready-proposals.js';
import { TickAll } from './tick-all.js';

interface ReadyProps {
  readonly ready: readonly ProposalSummaryBody[];
  readonly typed: Typed;
}

/** What may be chosen, each with what it saves. */
export function ReadyList({ ready, typed }: ReadyProps) {
  return (
    <>
      <TickAll />
      <table class="list ready">
        <caption class="sr">Phương án chờ đưa vào hồ sơ</caption>
        <thead>
          <tr>
            <th class="c-tick">Chọn</th>
            <th>Phương án</th>
            <th class="c-unit">Đơn vị</th>
            <th class="r c-saving">Cắt giảm</th>
            <th class="c-due">{DUE}</th>
          </tr>
        </thead>
        <tbody>
          {ready.map((proposal) => (
            <ReadyRow proposal={proposal} isTicked={typed.has(tickName(proposal.id))} />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface RowProps {
  readonly proposal: ProposalSummaryBody;
  readonly isTicked: boolean;
}

function ReadyRow({ proposal, isTicked }: RowProps) {
  const { id, number, title, unitName, edition, savings, due, workingDaysLeft, overdue } = proposal;
  const box = `chon-${id}`;
  return (
    <tr>
      <td class="c-tick">
        <input type="checkbox" id={box} name={tickName(id)} value="1" checked={isTicked} />
        <input type="hidden" name={editionName(id)} value={edition} />
      </td>
      <td>
        <a class="num" href={`/phuong-an/${id}`}>
          <span class="sr">Xem </span>
          {number}
        </a>{' '}
        <label for={box}>
          <span class="sr">{number} </span>
          {title}
        </label>
      </td>
      <td data-label="Đơn vị">{unitName}</td>
      <td class="r" data-label="Cắt giảm">
        {savings.length === 0 && <span class="quiet">chưa có</span>}
        {savings.map(({ text }, at) => (
          <span class={at === 0 ? 'more' : 'more small quiet'}>{text.saved}</span>
        ))}
      </td>
      <td data-label={DUE}>
        {due !== null && (
          <span class={overdue ? 'bad-text' : ''}>
            {day(due)}
            {workingDaysLeft !== null && <span class="more small">{daysLeft(workingDaysLeft, 'ngày')}</span>}
          </span>
        )}
      </td>
    </tr>
  );
}

export function readyWords(ready: readonly unknown[], { isAll }: Pick<Waiting, 'isAll'>): string {
  if (ready.length === 0) return 'Không có phương án nào đang chờ đưa vào hồ sơ.';
  const words = `${count(ready.length)} phương án đang chờ`;
  return isAll ? words : `${words} có hạn sớm nhất; còn phương án khác, hiện ra khi những phương án này đã vào hồ sơ`;
}
