/** An edition is a version of this. Texts are NFC; they may be empty until the submission. */
export interface Content {
  readonly title: string;
  readonly group: string | null;
  readonly procedures: readonly ProcedureEntry[];
  readonly measures: readonly Measure[];
  readonly benefit: Benefit | null;
}

/** The benefit in words, and why there is no figure for all or part of it. */
export interface Benefit {
  readonly text: string;
  readonly reason: string;
}

/** A procedure by its code, if it has one, and its name as written. */
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

/** Which article of which document to amend, or what else to do. */
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

/** As an author sends it: `id` keeps an entry over editions; a new one has none. */
export interface ContentDraft {
  readonly title: string;
  readonly group: string | null;
  readonly procedures: readonly (Omit<ProcedureEntry, 'id'> & { readonly id: string | null })[];
  readonly measures: readonly (Omit<Measure, 'id'> & { readonly id: string | null })[];
  readonly benefit: Benefit | null;
}
