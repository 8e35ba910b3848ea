import { duty } from '../../access/rule.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { atConsolidation, type ProposalAct } from '../act.js';

export interface StartAssessment {
  readonly type: 'StartAssessment';
}

export type AssessmentStarted = Fact<'AssessmentStarted', { readonly stage: string; readonly edition: number }>;

export const startAssessment: ProposalAct<StartAssessment, AssessmentStarted> = {
  allowed: duty('assess'),
  blocked: atConsolidation,
  done: ({ assessing }) => assessing,
  decide: (_, { state, context, by }) =>
    state.assessing ? [] : [fact('AssessmentStarted', { stage: state.at.stage, edition: state.edition }, by, context)],
  facts: { AssessmentStarted: { version: 1, evolve: (state) => ({ ...state, assessing: true }) } },
};
