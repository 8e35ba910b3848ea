import { inOrder, unless } from '../../access/act.js';
import { duty } from '../../access/rule.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { ensure } from '../../kernel/rejection.js';
import { returnTarget, returnTargets } from '../../plan/return-target.js';
import type { Path } from '../../plan/document.js';
import { gatheringIndex, lastStageAlone, type StageEntry } from '../../plan/route.js';
import { closed, notFirst, undecided, type DossierAct } from '../act.js';
import { entryAt, pathAndDocument } from '../route.js';
import { entered, over, without } from '../state.js';
import type { Returned } from './return-items.js';

export interface ReturnDossier {
  readonly type: 'ReturnDossier';
  readonly to: string | null;
  readonly reason: string;
}

/** `at`: the stage where it waits again; null if the dossier has ended. */
export type DossierReturned = Fact<'DossierReturned', Returned & { readonly at: StageEntry | null }>;

/**
 * Returns the whole dossier, by default one stage back. At the gathering stage or later it keeps its list, with the
 * editions, and waits there closed; earlier it ends and releases its undecided proposals.
 */
export const returnDossier: DossierAct<ReturnDossier, DossierReturned> = {
  allowed: duty('draft', 'approve', 'assess', 'sign', 'examine', 'decide'),
  blocked: inOrder(closed, notFirst, undecided, ({ staying }) =>
    unless(staying.length === 0, 'ALREADY_DECIDED', { proposals: staying.map((entry) => entry.proposal) }),
  ),
  offers: (state, context) => {
    const { path } = pathAndDocument(state, context);
    const before = state.at.index - 1;
    return { stages: returnTargets(path, { from: state.at.index, last: before }, before) };
  },
  decide: ({ to: target, reason }, { state, context, by }) => {
    ensure(reason.trim() !== '', 'REASON_REQUIRED', { field: 'reason' });
    const { path } = pathAndDocument(state, context);
    const from = state.at.index;
    const to = target ?? path.stages[from - 1]?.id ?? null;
    const index = returnTarget(path, { from, last: from - 1, to });
    const released = index < firstTogether(path);
    const returned = {
      from: state.at.stage,
      to: path.stages[index]?.id ?? '',
      proposals: state.entries.map((entry) => entry.proposal),
      reason,
      released,
      at: released ? null : entryAt(state, context, index, state.entries),
    };
    return [fact('DossierReturned', returned, by, context)];
  },
  facts: {
    DossierReturned: {
      version: 1,
      correctable: ({ reason }) => ({ reason }),
      shared: ({ proposals }) => proposals,
      evolve: (state, { data: { at, proposals }, on }) => {
        const returned = { ...state, returns: state.returns + 1 };
        return at ? entered(returned, at, on) : over(without(returned, proposals));
      },
    },
  },
};

/** The index of the first stage where proposals are in a dossier. */
function firstTogether(path: Path): number {
  const gathers = gatheringIndex(path);
  return gathers >= 0 ? gathers : lastStageAlone(path) + 1;
}
