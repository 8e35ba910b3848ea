import { ensure, Rejection } from '../kernel/rejection.js';
import { outcomeOf, type DecisionRef } from '../proposal/outcome.js';
import { ensureEveryMeasure, rejectedBefore, type ProposalOutcome } from './outcomes.js';
import type { DecidedProposal } from './papers.js';
import type { DecisionKept, Dossier } from './state.js';

/** `decision`: the further one. `amends`: the id of the one that it changes. */
export interface Amendment {
  readonly stage: string;
  readonly decision: DecisionRef;
  readonly amends: string;
  readonly outcomes: readonly DecidedProposal[];
}

/**
 * `isLast`: the decision was made at the path's last stage. @throws Rejection NO_SUCH_DECISION, NOT_AMENDABLE,
 * STALE_EDITION, OUTCOMES_INCOMPLETE, REASON_REQUIRED
 */
export function amendEach(
  outcomes: readonly ProposalOutcome[],
  changed: DecisionKept,
  state: Dossier,
  isLast: boolean,
): readonly DecidedProposal[] {
  ensure(outcomes.length > 0, 'OUTCOMES_INCOMPLETE', { field: 'outcomes' });
  const named = new Set(outcomes.map(({ proposal }) => proposal));
  ensure(named.size === outcomes.length, 'OUTCOMES_INCOMPLETE', { field: 'outcomes', rule: 'named-twice' });
  const ended = new Map(state.decided.flatMap((one) => (one.final ? [[one.proposal, one] as const] : [])));
  const standing = standingDecisions(state);
  const before = rejectedBefore(state.decided.filter(({ final }) => !final));
  return outcomes.map(({ proposal, edition, measures }, at) => {
    const field = `outcomes[${String(at)}]`;
    const decided = standing.get(proposal) === changed.id ? ended.get(proposal) : undefined;
    if (!decided) throw new Rejection('NO_SUCH_DECISION', { field: `${field}.proposal`, proposal });
    ensure(decided.edition === edition, 'STALE_EDITION', { field: `${field}.edition`, current: decided.edition });
    ensureEveryMeasure(measures, { measures: decided.measures.map(({ measure }) => measure) }, field);
    const outcome = outcomeOf([...(before.get(proposal) ?? []), ...measures]);
    ensure(isLast || outcome === 'rejected', 'NOT_AMENDABLE', { field: `${field}.measures`, proposal });
    return { proposal, edition, measures, outcome, final: true };
  });
}

export function decisionNamed({ decisions }: Dossier, decision: string | undefined): DecisionKept | undefined {
  return decisions.find(({ id }) => id === decision);
}

/** The last decision that ended a proposal whose outcome stands under it. */
export function lastAmendable(state: Dossier): DecisionKept | undefined {
  const standing = standingDecisions(state);
  const ending = new Set(state.decided.flatMap(({ proposal, final }) => (final ? [standing.get(proposal)] : [])));
  return state.decisions.findLast(({ id }) => ending.has(id));
}

/** The decision under which each proposal's outcome stands. */
function standingDecisions({ decisions }: Dossier): ReadonlyMap<string, string> {
  return new Map(decisions.flatMap(({ id, proposals }) => proposals.map((proposal) => [proposal, id] as const)));
}

export function amended(state: Dossier, { decision: { id, number, date }, amends, outcomes }: Amendment): Dossier {
  const said = new Map(outcomes.map((one) => [one.proposal, one]));
  const at = state.decisions.find((one) => one.id === amends)?.at ?? state.at;
  return {
    ...state,
    decided: state.decided.map((one) => (one.final ? (said.get(one.proposal) ?? one) : one)),
    decisions: [...state.decisions, { id, number, date, proposals: [...said.keys()], at }],
  };
}
