import { fact, type Fact } from '../../kernel/decider.js';
import { news } from '../news.js';

export interface ConfirmInclusion {
  readonly type: 'ConfirmInclusion';
  readonly dossier: string;
}

export type InclusionConfirmed = Fact<'InclusionConfirmed', { readonly dossier: string }>;

export const confirmInclusion = news<ConfirmInclusion, InclusionConfirmed>({
  follows: ({ dossier }, { state, context, by }) =>
    state.dossier.confirmed ? [] : [fact('InclusionConfirmed', { dossier }, by, context)],
  facts: {
    InclusionConfirmed: {
      version: 1,
      evolve: (state) => (state.dossier ? { ...state, dossier: { ...state.dossier, confirmed: true } } : state),
    },
  },
});
