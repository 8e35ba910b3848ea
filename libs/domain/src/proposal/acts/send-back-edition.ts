import { duty } from '../../access/rule.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { ensure } from '../../kernel/rejection.js';
import { underReview, type ProposalAct } from '../act.js';
import { ensureCurrent } from '../edition.js';

export interface SendBackEdition {
  readonly type: 'SendBackEdition';
  readonly edition: number;
  readonly reason: string;
}

export type EditionSentBack = Fact<
  'EditionSentBack',
  { readonly stage: string; readonly edition: number; readonly reason: string }
>;

export const sendBackEdition: ProposalAct<SendBackEdition, EditionSentBack> = {
  allowed: duty('approve'),
  blocked: underReview,
  decide: ({ edition, reason }, { state, context, by }) => {
    ensureCurrent(edition, state);
    ensure(reason.trim() !== '', 'REASON_REQUIRED', { field: 'reason' });
    return [fact('EditionSentBack', { stage: state.at.stage, edition, reason }, by, context)];
  },
  facts: {
    EditionSentBack: {
      version: 1,
      correctable: ({ reason }) => ({ reason }),
      evolve: (state) => ({ ...state, approvedEdition: null, reworking: true, postponed: null }),
    },
  },
};
