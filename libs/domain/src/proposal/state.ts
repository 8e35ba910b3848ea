import { personOf } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { StageEntry, Subject } from '../plan/route.js';
import type { Measurement } from '../measurement/record/measurement.js';
import type { Content } from './content.js';
import type { EntryCount } from './entries.js';
import type { ProposalEvent } from './events.js';
import type { Outcome } from './outcome.js';
import { measurementsOf, type RaisedWarning } from './warnings.js';

export interface Proposal {
  readonly status: 'open' | 'completed' | 'decided' | 'withdrawn';
  readonly plan: string;
  readonly number: string;
  readonly path: string;
  readonly pathVersion: number;
  readonly area: readonly string[];
  readonly subject: Subject;
  readonly origin: StageEntry;
  readonly at: StageEntry;
  readonly since: CivilDate;
  readonly edition: number;
  readonly content: Content;
  readonly given: EntryCount;
  readonly measurements: readonly Measurement[];
  readonly warnings: readonly RaisedWarning[];
  readonly complete: boolean;
  /** Sent back or returned, and neither revised nor approved since. */
  readonly reworking: boolean;
  readonly approvedEdition: number | null;
  readonly assessing: boolean;
  readonly acceptedEdition: number | null;
  readonly opinions: readonly { readonly id: string; readonly answered: boolean }[];
  readonly dossier: { readonly id: string; readonly own: boolean; readonly confirmed: boolean } | null;
  readonly drafters: readonly string[];
  readonly approvers: readonly string[];
  readonly returns: number;
  readonly submittedOn: CivilDate | null;
  readonly outcome: Outcome | null;
}

export type ProposalState = { readonly status: 'none' } | Proposal;

/** The next state; total over every event, and blind to whatever does not follow. */
export function evolveProposal(state: ProposalState, event: ProposalEvent): ProposalState {
  if (event.type === 'ProposalDrafted') return drafted(event);
  return state.status === 'none' ? state : next(state, event);
}

type Drafted = Extract<ProposalEvent, { type: 'ProposalDrafted' }>;

function drafted({ data, by, on }: Drafted): Proposal {
  const { at, ...rest } = data;
  return {
    ...rest,
    status: 'open',
    origin: at,
    ...entered(at, on),
    measurements: [],
    reworking: false,
    opinions: [],
    dossier: null,
    drafters: withPerson([], personOf(by)),
    approvers: [],
    returns: 0,
    submittedOn: null,
    outcome: null,
  };
}

function next(state: Proposal, event: Exclude<ProposalEvent, Drafted>): Proposal {
  const { by, on } = event;
  switch (event.type) {
    case 'ProposalRevised': {
      const { content, given } = event.data;
      const measurements = measurementsOf(content, state.measurements);
      return { ...edited(state, event), content, given, measurements };
    }
    case 'ProposalMeasured':
      return { ...edited(state, event), measurements: event.data.measurements };
    case 'WarningsAnswered':
      return edited(state, event);
    case 'EditionApproved':
      return {
        ...state,
        approvedEdition: event.data.edition,
        reworking: false,
        approvers: withPerson(state.approvers, personOf(by)),
      };
    case 'EditionSentBack':
      return { ...state, approvedEdition: null, reworking: true };
    case 'AssessmentStarted':
      return { ...state, assessing: true };
    case 'OpinionRequested':
      return { ...state, opinions: [...state.opinions, { id: event.data.opinion, answered: false }] };
    case 'OpinionReceived':
      return {
        ...state,
        opinions: state.opinions.map((one) => (one.id === event.data.opinion ? { ...one, answered: true } : one)),
      };
    case 'ProposalAccepted':
      return { ...state, acceptedEdition: event.data.edition };
    case 'StageCompleted': {
      const submittedOn = state.submittedOn ?? on;
      const { to } = event.data;
      return to
        ? { ...state, ...entered(to, on), ...answered(state), reworking: false, submittedOn }
        : { ...state, submittedOn, status: 'completed', dossier: null };
    }
    case 'ProposalReturned': {
      const dossier = event.data.released ? null : state.dossier;
      const moved = { ...entered(event.data.to, on), ...answered(state) };
      return { ...state, ...moved, dossier, reworking: true, returns: state.returns + 1 };
    }
    case 'InclusionRequested':
      return { ...state, dossier: { id: event.data.dossier, own: event.data.own, confirmed: false } };
    case 'InclusionConfirmed':
      return state.dossier ? { ...state, dossier: { ...state.dossier, confirmed: true } } : state;
    case 'InclusionRefused':
    case 'RemovedFromDossier':
      return { ...state, dossier: null };
    case 'ProposalDecided': {
      const { outcome, final } = event.data;
      return final ? { ...state, outcome, status: 'decided', dossier: null } : { ...state, outcome };
    }
    case 'ProposalWithdrawn':
      return { ...state, status: 'withdrawn' };
  }
}

type Edit = Extract<ProposalEvent, { type: 'ProposalRevised' | 'ProposalMeasured' | 'WarningsAnswered' }>;

/** A new edition by whoever made it; the head has not approved it yet. */
function edited(state: Proposal, { data, by }: Edit): Proposal {
  const { edition, warnings, complete } = data;
  const drafters = withPerson(state.drafters, personOf(by));
  return { ...state, edition, warnings, complete, reworking: false, approvedEdition: null, drafters };
}

function entered(at: StageEntry, on: CivilDate) {
  return { at, since: on, approvedEdition: null, assessing: false, acceptedEdition: null } as const;
}

/** A question that nobody has answered lapses when its stage is left. */
function answered({ opinions }: Proposal) {
  return { opinions: opinions.filter((opinion) => opinion.answered) };
}

function withPerson(people: readonly string[], person: string | null): readonly string[] {
  return person === null || people.includes(person) ? people : [...people, person];
}
