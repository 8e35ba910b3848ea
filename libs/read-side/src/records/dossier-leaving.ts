import type { DossierRecord, ProposalStay } from './dossier-record-parts.js';
import type { Mark, Question } from './mark.js';

/** `reason`: null once it is decided. */
export type Leaving = Mark & { readonly how: 'removed' | 'returned' | 'decided'; readonly reason: string | null };

/** How a proposal left the dossier, as its own record tells it: a final decision ends its stay, too. Null while it is in. */
export function leavingOf(stay: ProposalStay, { decisions }: DossierRecord): Leaving | null {
  if (stay.left !== null || !stay.final) return stay.left;
  const last = decisions.findLast(({ amends, proposals }) => amends === null && proposals.includes(stay.proposal));
  if (!last) return null;
  const { revision, on, by, corrections = [] } = last;
  const dated = corrections.filter(({ changes }) => changes.on !== undefined);
  return { revision, on, by, how: 'decided', reason: null, corrections: dated };
}

/** The explanations that were asked while the proposal was in the dossier. */
export function askedOf(proposal: string, record: DossierRecord): readonly Question[] {
  const stays = record.proposals
    .filter((stay) => stay.proposal === proposal)
    .map((stay) => ({ from: stay.included.revision, to: leavingOf(stay, record)?.revision ?? Infinity }));
  return record.explanations.filter(({ asked: { revision } }) =>
    stays.some(({ from, to }) => revision > from && revision < to),
  );
}
