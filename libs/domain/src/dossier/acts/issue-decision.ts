import { inOrder } from '../../access/act.js';
import { reasonIn, reasonNeeded, withoutReason } from '../../access/questions.js';
import { duty } from '../../access/rule.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { withBoth, type DecisionRef } from '../../proposal/outcome.js';
import { closedAt, received, type DossierAct } from '../act.js';
import { advanceIfDecided, type DossierAdvanced } from '../facts/dossier-advanced.js';
import { moved } from '../facts/moved.js';
import { decideEach, withRejected, type ProposalOutcome } from '../outcomes.js';
import type { DecidedProposal, Included } from '../papers.js';
import { paperNamed, paperOf, type GivenPaper } from '../paper.js';
import { nextEntry } from '../route.js';
import { overIfEmpty, without, type Dossier } from '../state.js';

export interface IssueDecision extends GivenPaper {
  readonly type: 'IssueDecision';
  readonly outcomes: readonly ProposalOutcome[];
  /** Why it does not wait for an explanation that was asked. */
  readonly reason?: string | null;
}

interface Issued {
  readonly stage: string;
  readonly decision: DecisionRef;
  readonly outcomes: readonly DecidedProposal[];
  readonly undecided: readonly string[];
  readonly reason: string | null;
}

export type DecisionIssued = Fact<'DecisionIssued', Issued>;

/** One of possibly several decisions on a dossier: an outcome for every measure of every proposal that it names. */
export const issueDecision: DossierAct<IssueDecision, DecisionIssued | DossierAdvanced> = {
  allowed: duty('decide'),
  named: ({ outcomes }) => outcomes.map(({ proposal }) => proposal),
  paper: (command) => paperNamed(command, null),
  blocked: inOrder(closedAt('approval'), received),
  needs: ({ explanations }) => reasonNeeded(explanations),
  decide: (command, here) => {
    const { state, context, by } = here;
    const reason = reasonIn(command.reason ?? null, state.explanations);
    const outcomes = decideEach(command.outcomes, state, nextEntry(state, context, state.entries) === null);
    const named = new Set(outcomes.map(({ proposal }) => proposal));
    const left = state.entries.filter(({ proposal }) => !named.has(proposal));
    const going = new Set(outcomes.filter(({ final }) => !final).map(({ proposal }) => proposal));
    const staying = [...state.staying, ...state.entries.filter(({ proposal }) => going.has(proposal))];
    const decision = { id: context.derive('decision'), ...paperOf(command) };
    const undecided = left.map(({ proposal }) => proposal);
    const issued = { stage: state.at.stage, decision, outcomes, undecided, reason };
    return [fact('DecisionIssued', issued, by, context), ...advanceIfDecided(here, left, staying)];
  },
  facts: {
    DecisionIssued: {
      version: 3,
      upcasts: {
        1: (data) => ({ ...data, outcomes: (data['outcomes'] as Issued['outcomes']).map(withBoth) }),
        2: withoutReason,
      },
      correctable: ({ decision: { number, date, signer }, reason }) => {
        return { number, date, signer, ...(reason === null ? {} : { reason }) };
      },
      shared: ({ outcomes }) => outcomes.map(({ proposal }) => proposal),
      evolve: (state, { data }) => decided(state, data),
    },
    DossierAdvanced: moved,
  },
};

function decided(state: Dossier, { decision, outcomes }: Issued): Dossier {
  const { id, number, date } = decision;
  const going = new Map(outcomes.flatMap((one) => (one.final ? [] : [[one.proposal, one.measures] as const])));
  const staying = state.entries.flatMap((entry) => {
    const measures = going.get(entry.proposal);
    return measures ? [leftOf(entry, measures)] : [];
  });
  const named = outcomes.map(({ proposal }) => proposal);
  return overIfEmpty({
    ...without(state, named),
    staying: [...state.staying, ...staying],
    decided: [...state.decided, ...outcomes.map((one) => withRejected(one, state))],
    decisions: [...state.decisions, { id, number, date, proposals: named, at: state.at, amends: null }],
  });
}

/** A measure that an earlier approval rejected is not decided again. */
function leftOf(entry: Included, said: DecidedProposal['measures']): Included {
  const rejected = new Set(said.filter(({ outcome }) => outcome === 'rejected').map(({ measure }) => measure));
  return { ...entry, measures: entry.measures.filter((measure) => !rejected.has(measure)) };
}
