import { ensure, Rejection } from '../kernel/rejection.js';
import { outcomeOf, withEarlier, type MeasureOutcome } from '../proposal/outcome.js';
import type { DecidedProposal, Included } from './papers.js';
import type { Dossier } from './state.js';

export interface ProposalOutcome {
  readonly proposal: string;
  readonly edition: number;
  readonly measures: readonly MeasureOutcome[];
}

/**
 * `last`: this is the path's last stage, so nothing is decided again. @throws Rejection NOT_IN_DOSSIER, STALE_EDITION,
 * OUTCOMES_INCOMPLETE, REASON_REQUIRED
 */
export function decideEach(
  outcomes: readonly ProposalOutcome[],
  state: Dossier,
  last: boolean,
): readonly DecidedProposal[] {
  ensure(outcomes.length > 0, 'OUTCOMES_INCOMPLETE', { field: 'outcomes' });
  const inside = new Map(state.entries.map((entry) => [entry.proposal, entry]));
  const before = rejectedBefore(state.decided);
  const decided = outcomes.map((outcome, at) => decideOne(outcome, at, { inside, before, last }));
  const named = new Set(outcomes.map(({ proposal }) => proposal));
  ensure(named.size === outcomes.length, 'OUTCOMES_INCOMPLETE', { field: 'outcomes', rule: 'named-twice' });
  return decided;
}

interface Deciding {
  readonly inside: ReadonlyMap<string, Included>;
  readonly before: ReadonlyMap<string, readonly MeasureOutcome[]>;
  readonly last: boolean;
}

function decideOne(asked: ProposalOutcome, at: number, { inside, before, last }: Deciding): DecidedProposal {
  const field = `outcomes[${String(at)}]`;
  const entry = inside.get(asked.proposal);
  if (!entry) throw new Rejection('NOT_IN_DOSSIER', { field: `${field}.proposal`, proposal: asked.proposal });
  ensure(entry.edition === asked.edition, 'STALE_EDITION', { field: `${field}.edition`, current: entry.edition });
  ensureEveryMeasure(asked.measures, entry, field);
  const outcome = outcomeOf([...(before.get(asked.proposal) ?? []), ...asked.measures]);
  return {
    proposal: asked.proposal,
    edition: asked.edition,
    measures: asked.measures,
    outcome,
    final: last || outcome === 'rejected',
  };
}

/** What was decided as it reads with the rejections of earlier approvals. */
export function withRejected(one: DecidedProposal, state: Dossier): DecidedProposal {
  const before = rejectedBefore(state.decided).get(one.proposal) ?? [];
  return { ...one, outcome: withEarlier(one.outcome, before.length > 0) };
}

/** A rejection by an earlier approval stays, and counts in the whole outcome. */
export function rejectedBefore(decided: Dossier['decided']): ReadonlyMap<string, readonly MeasureOutcome[]> {
  const rejected = new Map<string, MeasureOutcome[]>();
  for (const { proposal, measures } of decided) {
    const known = rejected.get(proposal) ?? [];
    rejected.set(proposal, known);
    for (const one of measures) if (one.outcome === 'rejected') known.push(one);
  }
  return rejected;
}

export function ensureEveryMeasure(
  measures: readonly MeasureOutcome[],
  entry: Pick<Included, 'measures'>,
  field: string,
): void {
  const given = measures.map((measure) => measure.measure);
  const same = [...given].sort().join() === [...entry.measures].sort().join();
  ensure(same, 'OUTCOMES_INCOMPLETE', { field: `${field}.measures`, expected: entry.measures });
  measures.forEach((measure, at) => {
    const where = `${field}.measures[${String(at)}]`;
    if (measure.outcome === 'rejected') {
      ensure(measure.reason.trim() !== '', 'REASON_REQUIRED', { field: `${where}.reason` });
    }
    if (measure.outcome === 'referred') ensure(measure.to.trim() !== '', 'REASON_REQUIRED', { field: `${where}.to` });
  });
}
