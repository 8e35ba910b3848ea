import { inOrder } from '../../access/act.js';
import { duty } from '../../access/rule.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { ensure } from '../../kernel/rejection.js';
import { returnTarget, returnTargets } from '../../plan/return-target.js';
import { lastStageAlone } from '../../plan/route.js';
import { closed, notFirst, undecided, type DossierAct } from '../act.js';
import { advanceIfDecided, type DossierAdvanced } from '../facts/dossier-advanced.js';
import { moved } from '../facts/moved.js';
import { pathAndDocument } from '../route.js';
import { overIfEmpty, without } from '../state.js';

export interface ReturnItems {
  readonly type: 'ReturnItems';
  readonly proposals: readonly string[];
  readonly to: string | null;
  readonly reason: string;
}

/** `released`: the named proposals leave the dossier. */
export interface Returned {
  readonly from: string;
  readonly to: string;
  readonly proposals: readonly string[];
  readonly reason: string;
  readonly released: boolean;
}

export type ItemsReturned = Fact<'ItemsReturned', Returned>;

/** Single proposals go back to a stage where they are alone; the dossier stays. */
export const returnItems: DossierAct<ReturnItems, ItemsReturned | DossierAdvanced> = {
  allowed: duty('draft', 'approve', 'assess', 'sign', 'examine', 'decide'),
  named: ({ proposals }) => proposals,
  blocked: inOrder(closed, notFirst, undecided),
  offers: (state, context) => {
    const { path } = pathAndDocument(state, context);
    return { stages: returnTargets(path, { from: state.at.index, last: lastStageAlone(path) }) };
  },
  decide: ({ proposals, to: target, reason }, here) => {
    const { state, context, by } = here;
    ensure(reason.trim() !== '', 'REASON_REQUIRED', { field: 'reason' });
    const inside = new Set(state.entries.map((entry) => entry.proposal));
    const named = new Set(proposals);
    const unknown = proposals.filter((id) => !inside.has(id));
    ensure(named.size > 0 && unknown.length === 0, 'NOT_IN_DOSSIER', { field: 'proposals', unknown });
    const { path } = pathAndDocument(state, context);
    const index = returnTarget(path, { from: state.at.index, last: lastStageAlone(path), to: target });
    const to = path.stages[index]?.id ?? '';
    const returned = { from: state.at.stage, to, proposals: [...named], reason, released: true };
    const left = state.entries.filter((entry) => !named.has(entry.proposal));
    return [fact('ItemsReturned', returned, by, context), ...advanceIfDecided(here, left, state.staying)];
  },
  facts: {
    ItemsReturned: {
      version: 1,
      correctable: ({ reason }) => ({ reason }),
      shared: ({ proposals }) => proposals,
      evolve: (state, { data }) => overIfEmpty(without({ ...state, returns: state.returns + 1 }, data.proposals)),
    },
    DossierAdvanced: moved,
  },
};
