import type { DecisionOnDossier, DossierRecord } from './dossier-record-parts.js';

/** A proposal with the edition of it that a dossier carried. */
export interface Carried {
  readonly proposal: string;
  readonly number: string;
  readonly edition: number;
}

/** What a decision was about, as the dossier carried it then. */
export function decidedBy({ revision, proposals }: DecisionOnDossier, record: DossierRecord): readonly Carried[] {
  const held = record.proposals.filter(({ included, left }) => {
    return included.revision < revision && (left === null || left.revision > revision);
  });
  const of = new Map(held.map((stay) => [stay.proposal, stay]));
  return proposals.flatMap((one) => {
    const stay = of.get(one);
    return stay ? [{ proposal: one, number: stay.number, edition: stay.edition }] : [];
  });
}

/** The editions of a proposal that a dossier carried, one for each time that it was in it. */
export function carriedOf(proposal: string, { proposals }: DossierRecord): readonly number[] {
  return proposals.filter((stay) => stay.proposal === proposal).map(({ edition }) => edition);
}
