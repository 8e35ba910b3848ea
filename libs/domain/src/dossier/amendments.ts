import { RejectionList } from '../kernel/rejection-list.js';
import { outcomeOf, type DecisionRef } from '../proposal/outcome.js';
import { expectOnce, expectWhole, rejectedBefore, type ProposalOutcome } from './outcomes.js';
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
  const ended = new Map(state.decided.flatMap((one) => (one.final ? [[one.proposal, one] as const] : [])));
  const standing = standingDecisions(state);
  const before = rejectedBefore(state.decided.filter(({ final }) => !final));
  const faults = new RejectionList();
  expectOnce(outcomes, faults);
  const amending = outcomes.map(({ proposal, edition, measures }, at): DecidedProposal => {
    const field = `outcomes[${String(at)}]`;
    const decided = standing.get(proposal) === changed.id ? ended.get(proposal) : undefined;
    faults.expect(decided !== undefined, 'NO_SUCH_DECISION', { field: `${field}.proposal`, proposal });
    const known = decided && { ...decided, measures: decided.measures.map(({ measure }) => measure) };
    if (known) expectWhole({ edition, measures }, known, field, faults);
    const outcome = outcomeOf([...(before.get(proposal) ?? []), ...measures]);
    const isOpen = isLast || !decided || outcome === 'rejected';
    faults.expect(isOpen, 'NOT_AMENDABLE', { field: `${field}.measures`, proposal });
    return { proposal, edition, measures, outcome, final: true };
  });
  faults.settle();
  return amending;
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
    decisions: [...state.decisions, { id, number, date, proposals: [...said.keys()], at, amends }],
  };
}
