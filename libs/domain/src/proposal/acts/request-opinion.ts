import { inOrder, unless } from '../../access/act.js';
import { duty } from '../../access/rule.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { hasRoom, MOST_LISTED } from '../../kernel/list-bound.js';
import { underAssessment, type ProposalAct } from '../act.js';

export interface RequestOpinion {
  readonly type: 'RequestOpinion';
  readonly from: string;
  readonly question: string;
  readonly answerBy: CivilDate | null;
}

export type OpinionRequested = Fact<
  'OpinionRequested',
  {
    readonly stage: string;
    readonly opinion: string;
    readonly from: string;
    readonly question: string;
    readonly answerBy: CivilDate | null;
  }
>;

export const requestOpinion: ProposalAct<RequestOpinion, OpinionRequested> = {
  allowed: duty('assess'),
  blocked: inOrder(underAssessment, ({ opinions }) =>
    unless(hasRoom(opinions), 'LIST_FULL', { field: 'opinions', most: MOST_LISTED }),
  ),
  decide: ({ from, question, answerBy }, { state, context, by }) => {
    const requested = { stage: state.at.stage, opinion: context.derive('opinion'), from, question, answerBy };
    return [fact('OpinionRequested', requested, by, context)];
  },
  facts: {
    OpinionRequested: {
      version: 1,
      evolve: (state, { data: { opinion } }) => ({
        ...state,
        opinions: [...state.opinions, { id: opinion, answered: false }],
      }),
    },
  },
};
