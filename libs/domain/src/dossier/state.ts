import type { CivilDate } from '../kernel/civil-date.js';
import type { StageEntry } from '../plan/route.js';
import type { DecidedProposal, DossierEvent, Included, Letter } from './events.js';

export interface Dossier {
  /** `gathering`: open. `closed`: on its way, its list only shrinks. `over`: nothing more happens to it. */
  readonly status: 'gathering' | 'closed' | 'over';
  readonly plan: string;
  readonly path: string;
  readonly pathVersion: number;
  readonly area: readonly string[];
  readonly unit: string;
  readonly number: string | null;
  readonly title: string;
  readonly own: boolean;
  readonly at: StageEntry;
  readonly since: CivilDate;
  /** In it and not yet decided at this stage. */
  readonly entries: readonly Included[];
  /** Decided at this stage and going on to a later one. */
  readonly staying: readonly Included[];
  readonly decided: readonly DecidedProposal[];
  readonly decisions: readonly { readonly id: string; readonly number: string; readonly date: CivilDate }[];
  readonly received: boolean;
  readonly explanations: readonly { readonly id: string; readonly answered: boolean }[];
  readonly letters: readonly Letter[];
  readonly returns: number;
}

export type DossierState = { readonly status: 'none' } | Dossier;

/** The next state; total over every event, and blind to whatever does not follow. */
export function evolveDossier(state: DossierState, event: DossierEvent): DossierState {
  if (event.type === 'DossierOpened') return opened(event);
  return state.status === 'none' ? state : next(state, event);
}

type Opened = Extract<DossierEvent, { type: 'DossierOpened' }>;

function opened({ data, on }: Opened): Dossier {
  return {
    ...data,
    status: data.own ? 'closed' : 'gathering',
    since: on,
    entries: [],
    staying: [],
    decided: [],
    decisions: [],
    received: false,
    explanations: [],
    letters: [],
    returns: 0,
  };
}

function next(state: Dossier, event: Exclude<DossierEvent, Opened>): Dossier {
  switch (event.type) {
    case 'ProposalIncluded':
      return { ...state, entries: [...state.entries, event.data] };
    case 'InclusionDeclined':
    case 'OutsideActRecorded':
      return state;
    case 'ProposalRemoved':
      return without(state, [event.data.proposal]);
    case 'DossierClosed':
    case 'DossierSubmitted':
    case 'DossierAccepted':
    case 'DossierAdvanced':
      return moved(state, event.data, event.on);
    case 'DossierReceived':
      return { ...state, received: true };
    case 'ExplanationRequested':
      return { ...state, explanations: [...state.explanations, { id: event.data.explanation, answered: false }] };
    case 'ExplanationReceived':
      return {
        ...state,
        explanations: state.explanations.map((one) =>
          one.id === event.data.explanation ? { ...one, answered: true } : one,
        ),
      };
    case 'ItemsReturned':
      return overIfEmpty(without({ ...state, returns: state.returns + 1 }, event.data.proposals));
    case 'DossierReturned': {
      const returned = { ...state, returns: state.returns + 1 };
      const { at, proposals } = event.data;
      return at ? entered(returned, at, event.on) : { ...without(returned, proposals), status: 'over' };
    }
    case 'DecisionIssued':
      return decided(state, event.data);
  }
}

function moved(state: Dossier, data: { to: StageEntry | null; letter: Letter | null }, on: CivilDate): Dossier {
  const entries = [...state.entries, ...state.staying];
  const letters = data.letter ? [...state.letters, data.letter] : state.letters;
  const kept = { ...state, letters, entries, staying: [] };
  return data.to ? entered({ ...kept, status: 'closed' }, data.to, on) : { ...kept, entries: [], status: 'over' };
}

function entered(state: Dossier, at: StageEntry, on: CivilDate): Dossier {
  // A question that nobody has answered lapses when its stage is left.
  const explanations = state.explanations.filter((one) => one.answered);
  return { ...state, at, since: on, received: false, explanations };
}

function decided(state: Dossier, data: Extract<DossierEvent, { type: 'DecisionIssued' }>['data']): Dossier {
  const { id, number, date } = data.decision;
  const named = data.outcomes.map((outcome) => outcome.proposal);
  const going = new Map(data.outcomes.flatMap((one) => (one.final ? [] : [[one.proposal, one.measures] as const])));
  const staying = state.entries.flatMap((entry) => {
    const measures = going.get(entry.proposal);
    return measures ? [leftOf(entry, measures)] : [];
  });
  return overIfEmpty({
    ...without(state, named),
    staying: [...state.staying, ...staying],
    decided: [...state.decided, ...data.outcomes],
    decisions: [...state.decisions, { id, number, date }],
  });
}

/** What an earlier approval has rejected is not asked again. */
function leftOf(entry: Included, said: DecidedProposal['measures']): Included {
  const rejected = new Set(said.filter((measure) => measure.outcome === 'rejected').map((measure) => measure.measure));
  return { ...entry, measures: entry.measures.filter((measure) => !rejected.has(measure)) };
}

function without(state: Dossier, proposals: readonly string[]): Dossier {
  const gone = new Set(proposals);
  return { ...state, entries: state.entries.filter((entry) => !gone.has(entry.proposal)) };
}

function overIfEmpty(state: Dossier): Dossier {
  return state.entries.length + state.staying.length === 0 ? { ...state, status: 'over' } : state;
}
