import { saysTheSame } from '../kernel/same.js';

/** As written in the source; an empty text if it says nothing. `others`: further fields by name. */
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

export const NO_DETAILS: ProcedureDetails = {
  name: '',
  field: '',
  kind: '',
  levels: '',
  subjects: '',
  decision: '',
  authority: '',
  channels: '',
  dossierItems: '',
  legalBases: '',
  result: '',
  others: {},
};

/** Names of the details that differ, sorted; an empty further field equals a missing one. */
export function changedDetails(before: ProcedureDetails, after: ProcedureDetails): readonly DetailName[] {
  const [was, is] = [told(before), told(after)];
  const names = Object.keys(after) as readonly DetailName[];
  return names.filter((name) => !saysTheSame(was[name], is[name])).sort();
}

function told(details: ProcedureDetails): ProcedureDetails {
  const others = Object.entries(details.others).filter(([, text]) => text !== '');
  return { ...details, others: Object.fromEntries(others) };
}

/** The parts of a list with commas, except inside brackets: "Tổ chức (trừ doanh nghiệp, HTX)" is one. */
export function partsOf(written: string): readonly string[] {
  const parts = written.match(/(?:\([^()]*\)|[^,])+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
