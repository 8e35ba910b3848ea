import type { Authority, CorrectedValues } from '@app/domain';
import { In, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { saveRows } from '../engine/row-store.js';
import type { CorrectionMade } from '../records/mark.js';
import type { DoneBy } from './done-by.js';
import type { Summary } from './fact-summary.js';
import { isLate } from './late-record.js';
import { keepVersions } from './timeline-versions.js';
import type { TimelineFact } from './project-timeline.js';
import { TimelineRow } from './timeline-row.js';

interface Correction {
  readonly rows: FindOptionsWhere<TimelineRow>;
  /** Of a decision: its id. */
  readonly decision: string | null;
  readonly made: CorrectionMade;
}

/** Of a proposal. */
const DECISIONS = ['ProposalDecided', 'ProposalRedecided'];

/** Puts the corrected values in the rows of what was corrected. After the batch's rows are saved, in the order of the log. */
export async function applyCorrections(
  facts: readonly TimelineFact[],
  doneBy: DoneBy,
  manager: EntityManager,
): Promise<void> {
  for (const recorded of facts) {
    const correction = correctionIn(recorded, doneBy(recorded));
    if (!correction) continue;
    const { rows, decision, made } = correction;
    const found = await manager.find(TimelineRow, { where: rows });
    const meant = found.filter(({ summary }) => decision === null || decisionIn(summary) === decision);
    const now = meant.map((row) => corrected(row, made));
    await saveRows(manager, TimelineRow, now);
    await keepVersions(manager, meant, { now, known: recorded.position });
  }
}

function correctionIn({ aggregate: kind, id, revision, fact }: TimelineFact, by: Authority): Correction | null {
  const mark = { revision, on: fact.on, by };
  if (isOfOneFact(fact)) {
    const { revision: at, changes, was, reason } = fact.data;
    return { rows: { kind, id, revision: at }, decision: null, made: { changes, was, reason, mark } };
  }
  if (fact.type !== 'DecisionCorrected') return null;
  const { decision, changes, was, reason } = fact.data;
  return { rows: { kind, id, type: In(DECISIONS) }, decision, made: { changes, was, reason, mark } };
}

type OfOneFact = Extract<
  TimelineFact['fact'],
  { readonly data: { readonly changes: unknown; readonly revision: number } }
>;

function isOfOneFact(fact: TimelineFact['fact']): fact is OfOneFact {
  return 'changes' in fact.data && 'revision' in fact.data;
}

function decisionIn(summary: string): unknown {
  return (JSON.parse(summary) as { readonly decision?: { readonly id?: unknown } }).decision?.id;
}

function corrected(row: TimelineRow, made: CorrectionMade): TimelineRow {
  const occurredOn = made.changes.on ?? row.occurredOn;
  const corrections = [...(JSON.parse(row.corrections) as readonly CorrectionMade[]), made];
  return {
    ...row,
    occurredOn,
    late: isLate(occurredOn, row.recordedAt),
    summary: JSON.stringify(inSummary(JSON.parse(row.summary) as Summary, made.changes)),
    corrections: JSON.stringify(corrections),
  };
}

/** A paper stands in a summary as its letter or decision; other values by their own names. */
function inSummary(summary: Summary, { on: _, ...values }: CorrectedValues): Summary {
  const entries = Object.entries(summary).map(([key, value]) => {
    if (key in values) return [key, values[key as keyof typeof values]];
    if ((key === 'letter' || key === 'decision') && typeof value === 'object' && value)
      return [key, withThoseOf(value, values)];
    return [key, value];
  });
  return Object.fromEntries(entries) as Summary;
}

/** The paper with the values that it has. */
function withThoseOf(paper: object, values: object): object {
  return { ...paper, ...Object.fromEntries(Object.entries(values).filter(([key]) => key in paper)) };
}
