import type { ProposalBody } from '../../proposals/proposal-views.js';
import { editionAddress } from '../editions/edition-address.js';
import { WhyBack } from './why-back.js';
import { calendarDays, count, day, dueWords } from '../parts/words.js';

interface HeadProps {
  readonly proposal: ProposalBody;
  /** What is being done here; null on the proposal's own page. */
  readonly act?: string | null;
}

/** Which proposal this is, where it is, who must act and until when. */
export function ProposalHead({ proposal, act = null }: HeadProps) {
  const { id, number, title, unitName, stage, phaseName, mustAct, due, workingDaysLeft, overdue, postponed } = proposal;
  const waitsFor = mustAct.map(({ roleName, unitName: unit }) => `${roleName}, ${unit}`);
  return (
    <div class="thing-head">
      <p class="crumbs">
        <a href="/phuong-an">Phương án</a> › {act === null ? number : <a href={`/phuong-an/${id}`}>{number}</a>}
        {act !== null && ` › ${act}`}
      </p>
      <h1>
        {act === null ? '' : `${act}: `}
        <span class="num">{number}</span> {title}
      </h1>
      <p class="quiet">
        {unitName} · {stage.name} · {phaseName}
        {waitsFor.length > 0 && (
          <>
            {': '}
            <b>{waitsFor.join('; ')}</b>
          </>
        )}
        {due !== null && (
          <span class={overdue ? 'bad-text' : undefined}>{` · hạn ${dueWords(due, workingDaysLeft)}`}</span>
        )}
      </p>
      <Uncounted proposal={proposal} />
      {act === null && <Background proposal={proposal} />}
      {postponed && (
        <p class="notice warn">
          Hoãn xử lý đến ngày {day(postponed.until)}: {postponed.reason}
        </p>
      )}
      <WhyBack proposal={proposal} />
    </div>
  );
}

/** Why a deadline that counts from arrival has no day. */
function Uncounted({ proposal: { deadline, dueCounted } }: Pick<HeadProps, 'proposal'>) {
  if (!dueCounted?.gap) return null;
  return (
    <p class="small quiet">
      Hạn “{deadline}” chưa tính được. {dueCounted.gap}
    </p>
  );
}

/** Under which plan, since when, and what came of it so far. */
function Background({ proposal }: Pick<HeadProps, 'proposal'>) {
  const { plan, item, itemName, edition, returns, since, daysAtStage, outcomeName } = proposal;
  const parts = [
    ...(daysAtStage === null ? [] : [`ở bước này từ ${day(since)}, ${calendarDays(daysAtStage)}`]),
    ...(returns === 0 ? [] : [`bị trả lại ${count(returns)} lần`]),
    ...(item === null ? [] : [`nội dung ${item}${itemName === null ? '' : ` ${itemName}`}`]),
    plan.title,
  ];
  return (
    <>
      <p class="small quiet">
        <a href={editionAddress(proposal.id, edition)}>bản {count(edition)}</a> · {parts.join(' · ')}
      </p>
      {outcomeName !== null && (
        <p>
          Kết quả: <b>{outcomeName}</b>
        </p>
      )}
    </>
  );
}
