import type { Authority, CorrectedValues } from '@app/domain';
import { In, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { saveRows } from '../engine/row-store.js';
import { groupedBy } from '../savings/grouped-by.js';
import type { CorrectionMade } from '../records/mark.js';
import type { DoneBy } from './done-by.js';
import type { Summary } from './fact-summary.js';
import { isLate } from './late-record.js';
import { keepVersions, versionsOf } from './timeline-versions.js';
import type { TimelineFact } from './project-timeline.js';
import { TimelineRow } from './timeline-row.js';

/** By the fact at `position`. `of`: the revision of the fact that it corrects, or the id of the decision. */
export interface Correction extends Pick<TimelineRow, 'kind' | 'id' | 'position'> {
  readonly of: { readonly revision: number } | { readonly decision: string };
  readonly made: CorrectionMade;
}

/** Of a proposal. */
const DECISIONS = ['ProposalDecided', 'ProposalRedecided'] as const;
/** Read at once. */
const MOST = 200;

/** Those that facts make, in their order. */
export function correctionsIn(facts: readonly TimelineFact[], doneBy: DoneBy): readonly Correction[] {
  return facts.flatMap((recorded) => correctionIn(recorded, doneBy(recorded)) ?? []);
}

/** Puts the corrected values in the rows of what was corrected. After those rows are saved; in the order of the log. */
export async function applyCorrections(corrections: readonly Correction[], manager: EntityManager): Promise<void> {
  for (let from = 0; from < corrections.length; from += MOST) {
    const some = corrections.slice(from, from + MOST);
    const found = await manager.find(TimelineRow, { where: some.map(whereOf) });
    const { rows, versions } = withCorrections(found, some);
    await saveRows(manager, TimelineRow, rows);
    await keepVersions(manager, versions);
  }
}

/** The rows with what corrections made of them, and the versions that come of that. */
export function withCorrections(rows: readonly TimelineRow[], corrections: readonly Correction[]) {
  const now = new Map(rows.map((row) => [keyOf(row), row]));
  const decisions = groupedBy(rows.filter(isDecision), streamOfRow);
  const versions = corrections.flatMap((correction) => {
    const { of, ...stream } = correction;
    const places = 'revision' in of ? [{ ...stream, ...of }] : (decisions.get(streamOfRow(stream)) ?? []);
    const meant = places.flatMap((place) => now.get(keyOf(place)) ?? []).filter((row) => isMeant(correction, row));
    const after = meant.map((row) => corrected(row, correction.made));
    for (const row of after) now.set(keyOf(row), row);
    return versionsOf(meant, { now: after, known: correction.position });
  });
  return { rows: [...now.values()], versions };
}

const isDecision = ({ type }: TimelineRow) => DECISIONS.some((one) => one === type);

const streamOfRow = ({ kind, id }: Pick<TimelineRow, 'kind' | 'id'>) => `${kind}-${id}`;

function correctionIn(
  { aggregate: kind, id, position, revision, fact }: TimelineFact,
  by: Authority,
): Correction | null {
  const mark = { revision, on: fact.on, by };
  if (isOfOneFact(fact)) {
    const { revision: at, changes, was, reason } = fact.data;
    return { kind, id, position, of: { revision: at }, made: { changes, was, reason, mark } };
  }
  if (fact.type !== 'DecisionCorrected') return null;
  const { decision, changes, was, reason } = fact.data;
  return { kind, id, position, of: { decision }, made: { changes, was, reason, mark } };
}

function whereOf({ kind, id, of }: Correction): FindOptionsWhere<TimelineRow> {
  return 'revision' in of ? { kind, id, revision: of.revision } : { kind, id, type: In(DECISIONS) };
}

function isMeant({ kind, id, position, of }: Correction, row: TimelineRow): boolean {
  if (row.kind !== kind || row.id !== id || row.position >= position) return false;
  if ('revision' in of) return row.revision === of.revision;
  return isDecision(row) && decisionIn(row.summary) === of.decision;
}

const keyOf = ({ kind, id, revision }: Pick<TimelineRow, 'kind' | 'id' | 'revision'>) =>
  `${kind} ${id} ${String(revision)}`;

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
