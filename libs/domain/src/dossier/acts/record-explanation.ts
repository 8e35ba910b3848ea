import { inOrder, unless } from '../../access/act.js';
import { duty } from '../../access/rule.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { ensure } from '../../kernel/rejection.js';
import { closedAt, received, type DossierAct } from '../act.js';

export interface RecordExplanation {
  readonly type: 'RecordExplanation';
  readonly explanation: string;
  readonly text: string;
}

export type ExplanationReceived = Fact<
  'ExplanationReceived',
  { readonly stage: string; readonly explanation: string; readonly text: string }
>;

export const recordExplanation: DossierAct<RecordExplanation, ExplanationReceived> = {
  allowed: duty('examine', 'decide', 'assess'),
  blocked: inOrder(closedAt('approval', 'consolidation'), received, ({ explanations }) =>
    unless(
      explanations.some(({ answered }) => !answered),
      'NO_SUCH_QUESTION',
      { field: 'explanation' },
    ),
  ),
  decide: ({ explanation, text }, { state, context, by }) => {
    const asked = state.explanations.find(({ id }) => id === explanation);
    ensure(asked?.answered === false, 'NO_SUCH_QUESTION', { field: 'explanation', explanation });
    return [fact('ExplanationReceived', { stage: state.at.stage, explanation, text }, by, context)];
  },
  facts: {
    ExplanationReceived: {
      version: 1,
      evolve: (state, { data: { explanation } }) => ({
        ...state,
        explanations: state.explanations.map((one) => (one.id === explanation ? { ...one, answered: true } : one)),
      }),
    },
  },
};
