import { isTimeKind } from '@app/wording';
import type { ProposalSummaryBody } from '../../../proposals/proposal-summary-views.js';
import { DUE, calendarDays, count, day, daysLeft } from '../../parts/words.js';

interface RowProps {
  readonly proposal: ProposalSummaryBody;
}

export function ListRow({ proposal }: RowProps) {
  const { id, number, title, unitName, returns, edition } = proposal;
  return (
    <tr>
      <td>
        <a href={`/phuong-an/${id}`}>
          <span class="num">{number}</span> {title}
        </a>
        <span class="more quiet small">
          {unitName} · bản {count(edition)}
          {returns > 0 && ` · bị trả lại ${count(returns)} lần`}
        </span>
      </td>
      <td class="c-stage" data-label="Đang ở">
        <Where proposal={proposal} />
      </td>
      <td class="r c-saving" data-label="Tiết kiệm một năm">
        <Savings proposal={proposal} />
      </td>
      <td class="c-due" data-label={DUE}>
        <Due proposal={proposal} />
      </td>
    </tr>
  );
}

function Where({ proposal: { status, outcomeName, statusName, stage, phaseName, daysAtStage } }: RowProps) {
  if (status !== 'open') return <>{outcomeName ?? statusName}</>;
  return (
    <>
      {stage.name}
      <span class="more quiet small">
        {phaseName}
        {daysAtStage !== null && `, ${calendarDays(daysAtStage)}`}
      </span>
    </>
  );
}

/** Of methods; the proposal's own page has their names in full. */
const SHORT: Readonly<Record<string, string>> = {
  SCM_TT02: 'chi phí tuân thủ',
  PROCESSING_TIME: 'quy từ thời hạn',
};

/** Each method by itself: they are never added. */
function Savings({ proposal: { savings } }: RowProps) {
  const costs = savings.filter(({ kind }) => !isTimeKind(kind));
  if (costs.length === 0) return <span class="quiet">chưa tính</span>;
  return (
    <>
      {costs.map(({ kind, kindName, text }) => (
        <span class="more">
          {text.saved}
          <span class="more quiet small">{SHORT[kind] ?? kindName}</span>
        </span>
      ))}
    </>
  );
}

function Due({ proposal: { due, status, overdue, workingDaysLeft } }: RowProps) {
  if (status !== 'open') return null;
  if (due === null) return <span class="quiet">không nêu</span>;
  return (
    <>
      <b class={overdue ? 'due bad-text' : 'due'}>{daysLeft(workingDaysLeft, 'ngày')}</b>
      <span class="quiet small">{day(due)}</span>
    </>
  );
}
