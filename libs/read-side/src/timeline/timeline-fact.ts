import type { Authority, CivilDate } from '@app/domain';
import { nameIn, type NamesInPlan } from '../plans/part-names.js';
import type { CorrectionMade } from '../records/mark.js';
import type { Summary } from './fact-summary.js';
import type { TimelineRow } from './timeline-row.js';

/** A fact as timelines tell it. `recordedAt`: instant, ISO 8601 in UTC. */
export interface TimelineFactView {
  readonly revision: number;
  readonly type: TimelineRow['type'];
  readonly stage: { readonly id: string; readonly name: string } | null;
  readonly occurredOn: CivilDate;
  readonly recordedAt: string;
  readonly late: boolean;
  readonly authority: Authority;
  /** Whoever stands behind a fact that a process carried over; otherwise the authority. */
  readonly doneBy: Authority;
  readonly summary: Summary;
  /** How the date and the summary were put right since, oldest first; they are shown as they count now. */
  readonly corrections: readonly CorrectionMade[];
}

export function timelineFact(row: TimelineRow, items: NamesInPlan['items']): TimelineFactView {
  const { revision, type, stage, stageName, occurredOn, recordedAt, late } = row;
  return {
    revision,
    type,
    stage: stage === null ? null : { id: stage, name: stageName ?? stage },
    occurredOn,
    recordedAt,
    late,
    authority: JSON.parse(row.authority) as Authority,
    doneBy: JSON.parse(row.doneBy) as Authority,
    summary: withItem(JSON.parse(row.summary) as Summary, items),
    corrections: JSON.parse(row.corrections) as readonly CorrectionMade[],
  };
}

/** The review item's name beside its code. */
function withItem(summary: Summary, items: NamesInPlan['items']): Summary {
  const { item } = summary;
  return typeof item === 'string' ? { ...summary, itemName: nameIn(items, item) } : summary;
}
