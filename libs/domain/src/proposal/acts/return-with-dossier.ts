import { fact } from '../../kernel/decider.js';
import { proposalReturned, type ProposalReturned } from '../facts/proposal-returned.js';
import { entryAt } from '../move-on.js';
import { indexOf, news } from '../news.js';

export interface ReturnWithDossier {
  readonly type: 'ReturnWithDossier';
  readonly dossier: string;
  readonly from: string;
  readonly to: string;
  readonly released: boolean;
  readonly reason: string;
}

export const returnWithDossier = news<ReturnWithDossier, ProposalReturned>({
  follows: ({ dossier, from, to: target, released, reason }, here) => {
    const { state, context, by } = here;
    const to = entryAt(state, context, indexOf(target, here));
    return [fact('ProposalReturned', { from, to, reason, dossier, released }, by, context)];
  },
  facts: { ProposalReturned: proposalReturned },
});
