import {
  AGGREGATES,
  lastOn,
  seesArea,
  seesPerson,
  seesRegistry,
  takesPartIn,
  type AggregateName,
  type EventOf,
  type PersonState,
  type StateOf,
} from '@app/domain';
import type { Aggregate, CacheBounds } from './load.js';

const MIB = 1024 * 1024;
const CACHE: CacheBounds = { states: 2_000, bytes: 16 * MIB };

type Seen<Name extends AggregateName> = Aggregate<StateOf<Name>, EventOf<Name>>;

function seen<Name extends AggregateName>(category: Name, seenBy: Seen<Name>['seenBy']): Seen<Name> {
  const { initial, evolve, codec } = AGGREGATES[category];
  return { category, initial, evolve, codec, seenBy, cache: CACHE };
}

export const proposals: Seen<'proposal'> = {
  ...seen('proposal', (state, actor, on) => state.status === 'none' || seesArea(actor, state.area, on)),
  numberedBy: 'ProposalDrafted',
  lastOn: (state) => (state.status === 'none' ? null : lastOn(state.acts)),
  cache: { states: 10_000, bytes: 128 * MIB },
};

export const dossiers: Seen<'dossier'> = {
  ...seen('dossier', (state, actor, on) => state.status === 'none' || seesArea(actor, state.area, on)),
  numberedBy: 'DossierOpened',
  lastOn: (state) => (state.status === 'none' ? null : lastOn(state.acts)),
  cache: { states: 2_000, bytes: 32 * MIB },
};

/** Also seen by people of its units below, who draft, gather and report under it. */
export const plans: Seen<'plan'> = {
  ...seen('plan', (state, actor, on) => state.status === 'none' || takesPartIn(actor, state, on)),
  // A plan is imported after the day on which it was really adopted; reports come in any order.
  lastOn: (state) => (state.status === 'none' ? null : state.adoptedOn),
  cache: { states: 500, bytes: 64 * MIB },
};

export const people: Seen<'person'> = {
  ...seen('person', (state, actor, on) => !state.registered || seesPerson(actor, areasOf(state), on)),
  cache: { states: 5_000, bytes: 32 * MIB },
};

export const procedures = seen(
  'procedure',
  (state, actor, on) => state.status === 'none' || seesRegistry(actor, state.area, on),
);

export const parameters = seen(
  'parameters',
  (state, actor, on) => state.area === null || seesRegistry(actor, state.area, on),
);

export const calendars = seen(
  'calendar',
  (state, actor, on) => state.status === 'none' || seesRegistry(actor, state.area, on),
);

export const units = seen('unit', (state, actor, on) => state.status === 'none' || seesArea(actor, state.area, on));

/** For naming a signer: somebody with a tie to an area that the person sees, under any post. */
export const signers: Seen<'person'> = {
  ...people,
  seenBy: (state, actor, on) => !state.registered || areasOf(state).some((area) => seesArea(actor, area, on)),
};

function areasOf({ area, appointments }: PersonState): readonly (readonly string[])[] {
  return [area, ...appointments.map((post) => post.area)];
}
