import type { DossierEvent, ProposalEvent } from '@app/domain';
import type { Mark } from './mark.js';
import type { Folded } from './stage-stays.js';

const RETURNS = [
  'ProposalReturned',
  'EditionSentBack',
  'RemovedFromDossier',
  'ItemsReturned',
  'DossierReturned',
] as const;
type ReturnFact = Extract<ProposalEvent | DossierEvent, { readonly type: (typeof RETURNS)[number] }>;

/** What came back, from which stage to which. `proposals`: of a dossier, those that went; empty for a proposal. */
export interface ReturnMade extends Mark {
  readonly type: ReturnFact['type'];
  readonly stage: string;
  readonly to: string;
  readonly proposals: readonly string[];
  readonly reason: string;
}

/** Oldest first, after one more fact. */
export function returnsAfter(returns: readonly ReturnMade[], { before, after, fact, revision }: Folded) {
  if (before === null || !isReturn(fact)) return returns;
  const { type, data, on, by } = fact;
  const to = 'to' in data ? stageOf(data.to) : after.at.stage;
  const proposals = 'proposals' in data ? data.proposals : [];
  return [...returns, { type, stage: before.at.stage, to, proposals, reason: data.reason, revision, on, by }];
}

function isReturn(fact: Folded['fact']): fact is ReturnFact {
  return (RETURNS as readonly string[]).includes(fact.type);
}

function stageOf(to: string | { readonly stage: string }): string {
  return typeof to === 'string' ? to : to.stage;
}
