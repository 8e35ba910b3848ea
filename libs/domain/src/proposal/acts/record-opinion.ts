import { inOrder, unless } from '../../access/act.js';
import { answering, askedIn, unanswered } from '../../access/questions.js';
import { orAsked } from '../../access/rule.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { ensure } from '../../kernel/rejection.js';
import { underWay, type ProposalAct } from '../act.js';

export interface RecordOpinion {
  readonly type: 'RecordOpinion';
  readonly opinion: string;
  readonly text: string;
}

export type OpinionReceived = Fact<
  'OpinionReceived',
  { readonly stage: string; readonly opinion: string; readonly text: string }
>;

/**
 * By whoever is asked, or by the one who asked, of an answer that came otherwise; also late, when the proposal has gone on,
 * until it is over.
 */
export const recordOpinion: ProposalAct<RecordOpinion, OpinionReceived> = {
  allowed: orAsked('assess'),
  asked: ({ opinions }, command) => askedIn(opinions, command?.opinion ?? null),
  blocked: inOrder(underWay, ({ opinions }) =>
    unless(unanswered(opinions).length > 0, 'NO_SUCH_QUESTION', { field: 'opinion' }),
  ),
  decide: ({ opinion, text }, { state, context, by }) => {
    const asked = state.opinions.find(({ id }) => id === opinion);
    ensure(asked?.answered === false, 'NO_SUCH_QUESTION', { field: 'opinion', opinion });
    return [fact('OpinionReceived', { stage: state.at.stage, opinion, text }, by, context)];
  },
  facts: {
    OpinionReceived: {
      version: 1,
      correctable: ({ text }) => ({ text }),
      evolve: (state, { data: { opinion } }) => ({
        ...state,
        opinions: answering(state.opinions, opinion),
      }),
    },
  },
};
