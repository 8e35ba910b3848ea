import type { Authority } from '@app/domain';
import { nameIn, type NamesInPlan } from '../plans/part-names.js';
import type { CorrectionMade } from '../records/mark.js';
import type { Summary } from './fact-summary.js';
import type { TimelineEntry } from './timeline-queries.js';
import type { TimelineRow } from './timeline-row.js';

/** A fact as a timeline tells it, wherever it happened. */
export type TimelineFactView = Omit<TimelineEntry, 'stay'>;

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
