import { PROCESS } from '../../access/rule.js';
import type { CorrectedValues } from '../../corrections/past-act.js';
import { fact, type Fact } from '../../kernel/decider.js';
import type { ProposalAct } from '../act.js';

/** Carried from the dossier, also to proposals that have left it. */
interface CarriedCorrection {
  readonly dossier: string;
  readonly decision: string;
  readonly changes: CorrectedValues;
  readonly was: CorrectedValues;
  readonly reason: string;
}

export interface CorrectDecision extends CarriedCorrection {
  readonly type: 'CorrectDecision';
}

export type DecisionCorrected = Fact<'DecisionCorrected', CarriedCorrection>;

/** The number, date or signer of a decision on the proposal was corrected; what it decided stays. */
export const correctDecision: ProposalAct<CorrectDecision, DecisionCorrected> = {
  allowed: PROCESS,
  blocked: () => null,
  decide: ({ dossier, decision, changes, was, reason }, { context, by }) => [
    fact('DecisionCorrected', { dossier, decision, changes, was, reason }, by, context),
  ],
  facts: { DecisionCorrected: { version: 1, evolve: (state) => state } },
};
