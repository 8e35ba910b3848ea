import type { CivilDate } from '../kernel/civil-date.js';
import type { RouteSubject } from '../plan/route.js';
import type { MeasureOutcome, Outcome, Signer } from '../proposal/outcome.js';

export interface Included {
  readonly proposal: string;
  readonly number: string;
  readonly title: string;
  readonly edition: number;
  readonly measures: readonly string[];
  readonly drafters: readonly string[];
  readonly approvers: readonly string[];
  readonly subject: RouteSubject;
}

export interface Listed {
  readonly proposal: string;
  readonly edition: number;
}

export function listed(entries: readonly Included[]): readonly Listed[] {
  return entries.map(({ proposal, edition }) => ({ proposal, edition }));
}

export interface Letter {
  readonly number: string;
  readonly date: CivilDate;
  readonly signer: Signer;
}

/** `from`: the index of the stage that it left. */
export interface SentLetter extends Letter {
  readonly from: number;
}

export interface DecidedProposal {
  readonly proposal: string;
  readonly edition: number;
  readonly measures: readonly MeasureOutcome[];
  readonly outcome: Outcome;
  readonly final: boolean;
}
