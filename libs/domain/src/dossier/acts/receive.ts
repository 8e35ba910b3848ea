import { duty } from '../../access/rule.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { closedAt, type DossierAct } from '../act.js';

export interface ReceiveDossier {
  readonly type: 'ReceiveDossier';
}

export type DossierReceived = Fact<'DossierReceived', { readonly stage: string }>;

export const receive: DossierAct<ReceiveDossier, DossierReceived> = {
  allowed: duty('examine', 'assess'),
  blocked: closedAt('approval', 'consolidation'),
  done: ({ received }) => received,
  decide: (_, { state, context, by }) =>
    state.received ? [] : [fact('DossierReceived', { stage: state.at.stage }, by, context)],
  facts: { DossierReceived: { version: 1, evolve: (state) => ({ ...state, received: true }) } },
};
