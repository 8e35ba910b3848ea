import { fact, type Fact } from '../../kernel/decider.js';
import { news } from '../news.js';
import { rejectsSome, withBoth, withEarlier, type DecisionRef, type MeasureOutcome, type Outcome } from '../outcome.js';

/** `final`: no later stage decides again; the proposal leaves its dossier. */
interface Decided {
  readonly dossier: string;
  readonly stage: string;
  readonly decision: DecisionRef;
  readonly edition: number;
  readonly measures: readonly MeasureOutcome[];
  readonly outcome: Outcome;
  readonly final: boolean;
}

export interface RecordDecision extends Decided {
  readonly type: 'RecordDecision';
}

export type ProposalDecided = Fact<'ProposalDecided', Decided>;

export const recordDecision = news<RecordDecision, ProposalDecided>({
  follows: ({ dossier, stage, decision, edition, measures, outcome, final }, { context, by }) => [
    fact('ProposalDecided', { stage, dossier, decision, edition, measures, outcome, final }, by, context),
  ],
  facts: {
    ProposalDecided: {
      version: 2,
      upcasts: { 1: (data) => ({ ...withBoth(data as unknown as Decided) }) },
      correctable: ({ decision: { number, date, signer } }) => ({ number, date, signer }),
      shared: ({ dossier }) => [dossier],
      evolve: (state, { data: { outcome, final, measures } }) => {
        const decided = {
          ...state,
          outcome: withEarlier(outcome, state.partlyRejected),
          partlyRejected: state.partlyRejected || rejectsSome(measures),
        };
        return final ? { ...decided, status: 'decided', dossier: null } : decided;
      },
    },
  },
});
