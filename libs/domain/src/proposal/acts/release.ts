import type { FactKind } from '../../access/act.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { news } from '../news.js';
import type { Proposal } from '../state.js';

export interface ReleaseProposal {
  readonly type: 'ReleaseProposal';
  readonly dossier: string;
  readonly why: 'declined' | 'removed';
  readonly reason: string;
}

type Released = { readonly dossier: string; readonly reason: string };
export type InclusionRefused = Fact<'InclusionRefused', Released>;
export type RemovedFromDossier = Fact<'RemovedFromDossier', Released>;

const alone: FactKind<Fact<string, Released>, Proposal> = {
  version: 1,
  evolve: (state) => ({ ...state, dossier: null }),
};

export const release = news<ReleaseProposal, InclusionRefused | RemovedFromDossier>({
  follows: ({ dossier, why, reason }, { context, by }) => {
    const type = why === 'declined' ? 'InclusionRefused' : 'RemovedFromDossier';
    return [fact(type, { dossier, reason }, by, context)];
  },
  facts: {
    InclusionRefused: alone,
    RemovedFromDossier: {
      ...alone,
      correctable: ({ reason }) => ({ reason }),
      shared: ({ dossier }) => [dossier],
    },
  },
});
