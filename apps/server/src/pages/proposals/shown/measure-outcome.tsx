import type { ProposalBody } from '../../../proposals/proposal-views.js';
import { day } from '../../parts/words.js';

interface OutcomeProps {
  /** Its id. */
  readonly measure: string;
  readonly proposal: ProposalBody;
}

type Decision = ProposalBody['decisions'][number];

/** What became of a measure, by each decision on it; the last counts. */
export function MeasureOutcome({ measure, proposal: { decisions } }: OutcomeProps) {
  const own = decisions.flatMap((decision) =>
    decision.measures.flatMap((one) => (one.measure === measure ? [{ decision, one }] : [])),
  );
  return (
    <>
      {own.map(({ decision, one }, at) => (
        <p class={`outcome outcome-${one.outcome}${at < own.length - 1 ? ' changed' : ''}`}>
          <b>{one.outcomeName}</b>
          {one.to !== null && `: ${one.to}`}
          {one.document !== null && `, sửa ${one.document}`}
          {one.reason !== null && `: ${one.reason}`}
          <span class="small quiet"> {decisionWords(decision)}</span>
        </p>
      ))}
    </>
  );
}

export function decisionWords({ number, date }: Decision): string {
  return `Quyết định ${number} ngày ${day(date)}`;
}
