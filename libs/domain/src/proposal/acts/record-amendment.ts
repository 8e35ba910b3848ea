import { PROCESS } from '../../access/rule.js';
import { fact, type Fact } from '../../kernel/decider.js';
import type { ProposalAct } from '../act.js';
import type { DecisionRef, MeasureOutcome, Outcome } from '../outcome.js';

/** `amends`: the id of the decision that this one changes. */
interface Redecided {
  readonly dossier: string;
  readonly stage: string;
  readonly decision: DecisionRef;
  readonly amends: string;
  readonly edition: number;
  readonly measures: readonly MeasureOutcome[];
  readonly outcome: Outcome;
}

export interface RecordAmendment extends Redecided {
  readonly type: 'RecordAmendment';
}

export type ProposalRedecided = Fact<'ProposalRedecided', Redecided>;

/** A further decision changed what was decided on the proposal, which has left its dossier. */
export const recordAmendment: ProposalAct<RecordAmendment, ProposalRedecided> = {
  allowed: PROCESS,
  blocked: () => null,
  decide: ({ dossier, stage, decision, amends, edition, measures, outcome }, { context, by }) => [
    fact('ProposalRedecided', { stage, dossier, decision, amends, edition, measures, outcome }, by, context),
  ],
  facts: {
    ProposalRedecided: {
      version: 1,
      correctable: ({ decision: { number, date, signer } }) => ({ number, date, signer }),
      shared: ({ dossier }) => [dossier],
      evolve: (state, { data: { outcome } }) => ({ ...state, outcome }),
    },
  },
};
