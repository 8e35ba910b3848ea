import type { Authority } from '@app/domain';
import type { FactOf } from '@app/facts';
import { isLate } from './late-record.js';
import { summaryOf } from './fact-summary.js';
import { stageEntered, type StageName } from './stage-entered.js';
import type { TimelineRow } from './timeline-row.js';

export type TimelineFact = FactOf<'proposal'> | FactOf<'dossier'>;
export type LeftAt = Pick<TimelineRow, 'nextStage' | 'nextStageName'>;

/** `previous`: the row of the fact before, for the stage where it happened. `doneBy`: whoever stands behind it. */
export function projectTimeline(previous: LeftAt | null, recorded: TimelineFact, doneBy: Authority): TimelineRow {
  const { aggregate, id, revision, position, eventId, fact, recordedAt } = recorded;
  return {
    kind: aggregate,
    id,
    revision,
    position,
    type: fact.type,
    occurredOn: fact.on,
    recordedAt,
    late: isLate(fact.on, recordedAt),
    authority: JSON.stringify(fact.by),
    doneBy: JSON.stringify(doneBy),
    eventId,
    summary: JSON.stringify(summaryOf(fact)),
    corrections: '[]',
    ...placesOf(previous, stageEntered(fact)),
  };
}

/** The first fact of a stream happens at the stage that it leads to. */
function placesOf(previous: LeftAt | null, entered: StageName | null | undefined) {
  const { stage: to = null, name: toName = null } = entered ?? {};
  if (!previous) return { stage: to, stageName: toName, nextStage: to, nextStageName: toName };
  const { nextStage: stage, nextStageName: stageName } = previous;
  return entered === undefined
    ? { stage, stageName, nextStage: stage, nextStageName: stageName }
    : { stage, stageName, nextStage: to, nextStageName: toName };
}
