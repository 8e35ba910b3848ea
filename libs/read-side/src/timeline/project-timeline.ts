import type { FactOf } from '@app/facts';
import { isLate } from './late-record.js';
import { summaryOf } from './fact-summary.js';
import { stageEntered, type Stage } from './stage-entered.js';
import type { TimelineRow } from './timeline-row.js';

export type TimelineFact = FactOf<'proposal'> | FactOf<'dossier'>;
/** Where the fact before left things. */
export type LeftAt = Pick<TimelineRow, 'nextStage' | 'nextStageName'>;

/** The row of one fact; `previous` is that of the fact before it, which tells where it happened. */
export function projectTimeline(previous: LeftAt | null, recorded: TimelineFact): TimelineRow {
  const { aggregate, id, revision, position, fact, recordedAt } = recorded;
  return {
    kind: aggregate,
    id,
    revision,
    position,
    type: fact.type,
    ...placesOf(previous, stageEntered(fact)),
    occurredOn: fact.on,
    recordedAt,
    late: isLate(fact.on, recordedAt),
    authority: JSON.stringify(fact.by),
    summary: JSON.stringify(summaryOf(fact)),
  };
}

/** Where a fact happened and where it leads: the first of a stream happens where it leads. */
function placesOf(previous: LeftAt | null, entered: Stage | null | undefined) {
  const { stage: to = null, name: toName = null } = entered ?? {};
  if (!previous) return { stage: to, stageName: toName, nextStage: to, nextStageName: toName };
  const { nextStage: stage, nextStageName: stageName } = previous;
  return entered === undefined
    ? { stage, stageName, nextStage: stage, nextStageName: stageName }
    : { stage, stageName, nextStage: to, nextStageName: toName };
}
