import { inOrder, unless } from '../../access/act.js';
import { answering, askedIn, unanswered } from '../../access/questions.js';
import { orAsked } from '../../access/rule.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { ensure } from '../../kernel/rejection.js';
import { underWay, type DossierAct } from '../act.js';

export interface RecordExplanation {
  readonly type: 'RecordExplanation';
  readonly explanation: string;
  readonly text: string;
}

export type ExplanationReceived = Fact<
  'ExplanationReceived',
  { readonly stage: string; readonly explanation: string; readonly text: string }
>;

/**
 * By whoever is asked, or by the one who asked, of an answer that came otherwise; also late, when the dossier has gone on,
 * until it is over.
 */
export const recordExplanation: DossierAct<RecordExplanation, ExplanationReceived> = {
  allowed: orAsked('examine', 'decide', 'assess'),
  asked: ({ explanations }, command) => askedIn(explanations, command?.explanation ?? null),
  blocked: inOrder(underWay, ({ explanations }) =>
    unless(unanswered(explanations).length > 0, 'NO_SUCH_QUESTION', { field: 'explanation' }),
  ),
  decide: ({ explanation, text }, { state, context, by }) => {
    const asked = state.explanations.find(({ id }) => id === explanation);
    ensure(asked?.answered === false, 'NO_SUCH_QUESTION', { field: 'explanation', explanation });
    return [fact('ExplanationReceived', { stage: state.at.stage, explanation, text }, by, context)];
  },
  facts: {
    ExplanationReceived: {
      version: 1,
      correctable: ({ text }) => ({ text }),
      evolve: (state, { data: { explanation } }) => ({
        ...state,
        explanations: answering(state.explanations, explanation),
      }),
    },
  },
};
