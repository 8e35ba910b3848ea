import { lapsing, type AskedQuestion } from '../access/questions.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { StageEntry, RouteSubject } from '../plan/route.js';
import type { Measurement } from '../measurement/record/measurement.js';
import type { PastAct } from '../corrections/past-act.js';
import type { Content } from './content.js';
import type { EntryCount } from './entries.js';
import type { Outcome } from './outcome.js';
import type { RaisedWarning } from './warnings.js';

export interface Proposal {
  readonly status: 'open' | 'completed' | 'decided' | 'withdrawn';
  readonly plan: string;
  readonly number: string;
  readonly path: string;
  readonly pathVersion: number;
  readonly area: readonly string[];
  readonly subject: RouteSubject;
  readonly origin: StageEntry;
  readonly at: StageEntry;
  readonly since: CivilDate;
  readonly edition: number;
  readonly content: Content;
  readonly given: EntryCount;
  readonly enteredLate: boolean;
  readonly measurements: readonly Measurement[];
  readonly warnings: readonly RaisedWarning[];
  readonly complete: boolean;
  /** Sent back or returned, and neither revised nor approved since. */
  readonly reworking: boolean;
  readonly approvedEdition: number | null;
  readonly assessing: boolean;
  readonly acceptedEdition: number | null;
  readonly opinions: readonly AskedQuestion[];
  readonly dossier: { readonly id: string; readonly own: boolean; readonly confirmed: boolean } | null;
  readonly drafters: readonly string[];
  readonly approvers: readonly string[];
  /** Not worked on before this day, and why. */
  readonly postponed: { readonly until: CivilDate; readonly reason: string } | null;
  readonly returns: number;
  readonly submittedOn: CivilDate | null;
  readonly outcome: Outcome | null;
  /** A decision in its dossier rejected one of its measures. */
  readonly partlyRejected: boolean;
  /** Its facts, by revision. */
  readonly acts: readonly PastAct[];
}

export type ProposalState = { readonly status: 'none' } | Proposal;

export function entered(at: StageEntry, on: CivilDate) {
  return { at, since: on, approvedEdition: null, assessing: false, acceptedEdition: null, postponed: null } as const;
}

export function joining(dossier: string, own: boolean) {
  return { dossier: { id: dossier, own, confirmed: false }, postponed: null } as const;
}

/** Nothing waits for its questions any more. */
export function lapsed({ opinions }: Proposal) {
  return { opinions: lapsing(opinions) };
}

export function withPerson(people: readonly string[], person: string | null): readonly string[] {
  return person === null || people.includes(person) ? people : [...people, person];
}
