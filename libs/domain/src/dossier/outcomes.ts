import { RejectionList } from '../kernel/rejection-list.js';
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
  const inside = new Map(state.entries.map((entry) => [entry.proposal, entry]));
  const faults = new RejectionList();
  expectOnce(outcomes, faults);
  for (const [at, { proposal, ...asked }] of outcomes.entries()) {
    const field = `outcomes[${String(at)}]`;
    const entry = inside.get(proposal);
    faults.expect(entry !== undefined, 'NOT_IN_DOSSIER', { field: `${field}.proposal`, proposal });
    if (entry) expectWhole(asked, entry, field, faults);
  }
  faults.settle();
  const before = rejectedBefore(state.decided);
  return outcomes.map(({ proposal, edition, measures }) => {
    const outcome = outcomeOf([...(before.get(proposal) ?? []), ...measures]);
    return { proposal, edition, measures, outcome, final: last || outcome === 'rejected' };
  });
}

export function expectOnce(outcomes: readonly ProposalOutcome[], faults: RejectionList): void {
  const named = new Set(outcomes.map(({ proposal }) => proposal));
  faults.expect(outcomes.length > 0, 'OUTCOMES_INCOMPLETE', { field: 'outcomes' });
  faults.expect(named.size === outcomes.length, 'OUTCOMES_INCOMPLETE', { field: 'outcomes', rule: 'named-twice' });
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

/** The edition as it is, and something sound of every measure, once. */
export function expectWhole(
  { edition, measures }: Pick<ProposalOutcome, 'edition' | 'measures'>,
  entry: Pick<Included, 'edition' | 'measures'>,
  field: string,
  faults: RejectionList,
): void {
  faults.expect(entry.edition === edition, 'STALE_EDITION', { field: `${field}.edition`, current: entry.edition });
  const given = measures.map(({ measure }) => measure);
  const same = [...given].sort().join() === [...entry.measures].sort().join();
  faults.expect(same, 'OUTCOMES_INCOMPLETE', { field: `${field}.measures`, expected: entry.measures });
  for (const [at, measure] of measures.entries()) {
    const lacking = lackingIn(measure);
    faults.expect(lacking === null, 'REASON_REQUIRED', { field: `${field}.measures[${String(at)}].${lacking ?? ''}` });
  }
}

function lackingIn(measure: MeasureOutcome): 'reason' | 'to' | null {
  if (measure.outcome === 'rejected' && measure.reason.trim() === '') return 'reason';
  return measure.outcome === 'referred' && measure.to.trim() === '' ? 'to' : null;
}
