import { inOrder, unless } from '../../access/act.js';
import { duty } from '../../access/rule.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { hasRoom, MOST_LISTED } from '../../kernel/list-bound.js';
import { closedAt, received, type DossierAct } from '../act.js';

export interface RequestExplanation {
  readonly type: 'RequestExplanation';
  readonly question: string;
  readonly answerBy: CivilDate | null;
}

export type ExplanationRequested = Fact<
  'ExplanationRequested',
  {
    readonly stage: string;
    readonly explanation: string;
    readonly question: string;
    readonly answerBy: CivilDate | null;
  }
>;

export const requestExplanation: DossierAct<RequestExplanation, ExplanationRequested> = {
  allowed: duty('examine', 'decide', 'assess'),
  blocked: inOrder(closedAt('approval', 'consolidation'), received, ({ explanations }) =>
    unless(hasRoom(explanations), 'LIST_FULL', { field: 'explanations', most: MOST_LISTED }),
  ),
  decide: ({ question, answerBy }, { state, context, by }) => {
    const explanation = context.derive('explanation');
    return [fact('ExplanationRequested', { stage: state.at.stage, explanation, question, answerBy }, by, context)];
  },
  facts: {
    ExplanationRequested: {
      version: 1,
      evolve: (state, { data: { explanation } }) => ({
        ...state,
        explanations: [...state.explanations, { id: explanation, answered: false }],
      }),
    },
  },
};
