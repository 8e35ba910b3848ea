import type { ProposalBody } from '../../proposals/proposal-views.js';
import { day, daysLeft } from '../parts/words.js';

interface HeadProps {
  readonly proposal: ProposalBody;
  /** What is being done here; null on the proposal's own page. */
  readonly act?: string | null;
}

/** Which proposal this is, where it is, who must act and until when. */
export function ProposalHead({ proposal, act = null }: HeadProps) {
  const { id, number, title, unitName, stage, phaseName, mustAct, due, workingDaysLeft } = proposal;
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
            {' · chờ '}
            <b>{waitsFor.join('; ')}</b>
          </>
        )}
        {due !== null && ` · hạn ${day(due)}, ${daysLeft(workingDaysLeft)}`}
      </p>
    </div>
  );
}
