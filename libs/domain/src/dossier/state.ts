import { lapsing, type AskedQuestion } from '../access/questions.js';
import type { PastAct } from '../corrections/past-act.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { StageEntry } from '../plan/route.js';
import type { DecidedProposal, Included, SentLetter } from './papers.js';

export interface DecisionKept {
  readonly id: string;
  readonly number: string;
  readonly date: CivilDate;
  readonly proposals: readonly string[];
  readonly at: StageEntry;
  /** The id of the decision that it changes. */
  readonly amends: string | null;
}

export interface Dossier {
  /** `gathering`: open. `closed`: on its way, its list can only shrink. `over`: nothing more happens to it. */
  readonly status: 'gathering' | 'closed' | 'over';
  readonly plan: string;
  readonly path: string;
  readonly pathVersion: number;
  readonly area: readonly string[];
  readonly unit: string;
  readonly number: string | null;
  readonly title: string;
  readonly own: boolean;
  readonly enteredLate: boolean;
  readonly at: StageEntry;
  readonly openedOn: CivilDate;
  readonly since: CivilDate;
  /** Not yet decided at this stage. */
  readonly entries: readonly Included[];
  /** Decided at this stage and going on to a later one. */
  readonly staying: readonly Included[];
  readonly decided: readonly DecidedProposal[];
  readonly decisions: readonly DecisionKept[];
  readonly received: boolean;
  readonly explanations: readonly AskedQuestion[];
  readonly letters: readonly SentLetter[];
  readonly returns: number;
  /** Everybody who wrote, and who approved, a proposal that was ever in it. */
  readonly authors: readonly string[];
  readonly approvers: readonly string[];
  /** Its facts, by revision. */
  readonly acts: readonly PastAct[];
}

export type DossierState = { readonly status: 'none' } | Dossier;

/** Unanswered questions lapse when their stage is left, or all is over. */
export function entered(state: Dossier, at: StageEntry, on: CivilDate): Dossier {
  return { ...state, at, since: on, received: false, explanations: lapsing(state.explanations) };
}

export function over(state: Dossier): Dossier {
  return { ...state, status: 'over', explanations: lapsing(state.explanations) };
}

export function without(state: Dossier, proposals: readonly string[]): Dossier {
  const gone = new Set(proposals);
  return { ...state, entries: state.entries.filter((entry) => !gone.has(entry.proposal)) };
}

export function overIfEmpty(state: Dossier): Dossier {
  return state.entries.length + state.staying.length === 0 ? over(state) : state;
}
