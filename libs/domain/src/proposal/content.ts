/** What a proposal says; an edition is a version of it. Texts are NFC; empty ones are allowed until it is submitted. */
export interface Content {
  readonly title: string;
  readonly group: string | null;
  readonly procedures: readonly ProcedureEntry[];
  readonly measures: readonly Measure[];
  readonly benefit: Benefit | null;
}

/** What is gained, in words, and why there is no figure for it or not for all of it. */
export interface Benefit {
  readonly text: string;
  readonly reason: string;
}

/** Until there is a registry a procedure is its code, if it has one, and its name as written. */
export interface ProcedureEntry {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
}

export interface Measure {
  readonly id: string;
  readonly type: MeasureType | null;
  readonly content: string;
  readonly reason: string;
  readonly recommendation: Recommendation;
}

/** How to carry it out: which article of which document is to be amended, or what else is to be done. */
export interface Recommendation {
  readonly text: string;
  readonly document: string | null;
  readonly article: string | null;
}

export const MEASURE_TYPES = [
  'abolish-procedure',
  'abolish-business-condition',
  'simplify-business-condition',
  'cut-time',
  'cut-dossier-items',
  'replace-papers-by-data',
  'merge-dossiers',
  'amend-forms',
  'amend-name-order-manner',
  'amend-subjects-or-requirements',
  'cut-fees',
  'post-check',
  'delegate',
  'merge-procedures',
  'link-procedures',
  'electronic-reports',
  'transfer-to-society',
  'any-location',
  'restructure-online',
  'internal-electronic',
  'initiative',
] as const;
export type MeasureType = (typeof MEASURE_TYPES)[number];

/** An entry as an author sends it: with its id to keep it over editions, without one when new. */
export interface ContentDraft {
  readonly title: string;
  readonly group: string | null;
  readonly procedures: readonly (Omit<ProcedureEntry, 'id'> & { readonly id: string | null })[];
  readonly measures: readonly (Omit<Measure, 'id'> & { readonly id: string | null })[];
  readonly benefit: Benefit | null;
}
