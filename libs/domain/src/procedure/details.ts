import { saysTheSame } from '../kernel/same.js';

/** What the source says of a procedure, as written; an empty text where it says nothing. `others`: its further fields by name. */
export interface ProcedureDetails {
  readonly name: string;
  readonly field: string;
  readonly kind: string;
  readonly levels: string;
  readonly subjects: string;
  readonly decision: string;
  readonly authority: string;
  readonly channels: string;
  readonly dossierItems: string;
  readonly legalBases: string;
  readonly result: string;
  readonly others: Readonly<Record<string, string>>;
}

export type DetailName = keyof ProcedureDetails;

/** Which details differ, by name, in alphabetical order. */
export function changedDetails(before: ProcedureDetails, after: ProcedureDetails): readonly DetailName[] {
  const names = Object.keys(after) as readonly DetailName[];
  return names.filter((name) => !saysTheSame(before[name], after[name])).sort();
}

/** The parts of a list written with commas; those inside brackets part nothing: "Tổ chức (trừ doanh nghiệp, HTX)" is one. */
export function partsOf(written: string): readonly string[] {
  const parts = written.match(/(?:\([^()]*\)|[^,])+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
