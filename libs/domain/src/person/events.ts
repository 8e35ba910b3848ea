import { personOf, type Appointment, type Authority } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Fact } from '../kernel/decider.js';
import { codecOf } from '../kernel/codec.js';

type Nothing = Readonly<Record<string, never>>;

/** A person by id; the name is in a table that can be erased. */
export type PersonEvent =
  | Fact<'PersonRenamed', Nothing>
  | Fact<'NameErased', Nothing>
  /** `appointments`: those that now wait for a second administrator. */
  | Fact<'PasswordReset', { readonly appointments: readonly string[] }>
  | Fact<'PersonRegistered', { readonly area: readonly string[] }>
  | Fact<'PersonAppointed', Appointment>
  | Fact<'AppointmentConfirmed', { readonly appointment: string }>
  | Fact<'AppointmentDeclined', { readonly appointment: string; readonly reason: string }>
  | Fact<'AppointmentEnded', { readonly appointment: string; readonly lastDay: CivilDate }>;

/** A post with who granted it, and who confirmed or declined it, or null. */
export interface AppointedPost extends Appointment {
  readonly appointedBy: Authority;
  /** Who set the holder's password since the last confirmation, or last before the grant. */
  readonly resetBy: readonly string[];
  readonly settledBy: Authority | null;
  readonly reason: string | null;
}

export interface PersonState {
  readonly registered: boolean;
  /** Whether the name was erased, and the account with it. */
  readonly erased: boolean;
  /** Who last set the person's password in their place. */
  readonly resetBy: string | null;
  readonly area: readonly string[];
  readonly appointments: readonly AppointedPost[];
}

export function evolvePerson(state: PersonState, event: PersonEvent): PersonState {
  switch (event.type) {
    case 'PersonRegistered':
      return { ...state, registered: true, area: event.data.area };
    case 'PersonRenamed':
      return state;
    case 'PasswordReset':
      return reset(state, new Set(event.data.appointments), personOf(event.by));
    case 'NameErased':
      return { ...state, erased: true };
    case 'PersonAppointed': {
      const resetBy = state.resetBy === null ? [] : [state.resetBy];
      const granted = { ...event.data, appointedBy: event.by, resetBy, settledBy: null, reason: null };
      return { ...state, appointments: [...state.appointments, granted] };
    }
    case 'AppointmentConfirmed':
      return changed(state, event.data.appointment, { confirmation: 'confirmed', resetBy: [], settledBy: event.by });
    case 'AppointmentDeclined': {
      const { appointment, reason } = event.data;
      return changed(state, appointment, { confirmation: 'declined', settledBy: event.by, reason });
    }
    case 'AppointmentEnded':
      return changed(state, event.data.appointment, { to: event.data.lastDay });
  }
}

function changed(state: PersonState, id: string, change: Partial<AppointedPost>): PersonState {
  const at = state.appointments.findIndex((post) => post.id === id);
  const post = state.appointments[at];
  return post ? { ...state, appointments: state.appointments.with(at, { ...post, ...change }) } : state;
}

/** The posts wait again; their granters stay. */
function reset(state: PersonState, waiting: ReadonlySet<string>, by: string | null): PersonState {
  const appointments = state.appointments.map((post) => {
    if (!waiting.has(post.id)) return post;
    const resetBy = by === null ? post.resetBy : [...new Set([...post.resetBy, by])];
    return { ...post, confirmation: 'awaited', resetBy, settledBy: null } as const;
  });
  return { ...state, resetBy: by, appointments };
}

export const personCodec = codecOf<PersonEvent['type']>({
  PersonRegistered: { version: 1 },
  PersonAppointed: { version: 2, upcasts: { 1: (data) => ({ ...data, confirmation: 'older' }) } },
  AppointmentConfirmed: { version: 1 },
  AppointmentDeclined: { version: 1 },
  AppointmentEnded: { version: 1 },
  PersonRenamed: { version: 1 },
  NameErased: { version: 1 },
  PasswordReset: { version: 1 },
});
