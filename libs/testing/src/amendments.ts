import { lastAmendable, type Dossier, type DossierCommand, type MeasureOutcome } from '@app/domain';
import { approved, letterFrom, rejected } from './content-fixture.js';
import type { DossierStory } from './dossier-story.js';

type Amend = Extract<DossierCommand, { type: 'AmendDecision' }>;

/** What is rejected stays so for another reason, which every stage may say; everything else is approved. */
const otherwise = ({ measure, outcome }: MeasureOutcome) =>
  outcome === 'rejected' ? rejected(measure, 'Lý do khác') : approved(measure);

/** What a further decision says of all that the last one ended; of nothing where none did. */
export function amendedBy(dossier: Dossier, say = otherwise): Pick<Amend, 'decision' | 'outcomes'> {
  const last = lastAmendable(dossier);
  const isNamed = (proposal: string) => last?.proposals.includes(proposal) === true;
  const standsUnder = (proposal: string) =>
    dossier.decisions.findLast(({ proposals }) => proposals.includes(proposal)) === last;
  const outcomes = dossier.decided
    .filter(({ proposal, final }) => final && isNamed(proposal) && standsUnder(proposal))
    .map(({ proposal, edition, measures }) => ({ proposal, edition, measures: measures.map(say) }));
  return { decision: last?.id ?? 'none', outcomes };
}

/** Signed by a deputy of whoever may sign it, and of the day of the decision that it changes. */
export function amendment({ now }: DossierStory, number = '346/QĐ-UBND', say = otherwise): Amend {
  const last = lastAmendable(now);
  if (!last) throw new Error('nothing was decided');
  const { signer } = letterFrom(last.at);
  return { type: 'AmendDecision', number, date: last.date, signer, ...amendedBy(now, say) };
}
