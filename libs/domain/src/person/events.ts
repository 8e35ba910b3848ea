import type { Appointment, Authority } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Fact } from '../kernel/decider.js';
import type { NamingEvent } from './naming.js';
import type { PasswordResetEvent } from './password-reset.js';
import { codecOf } from '../kernel/codec.js';

/** A person of the directory by id alone; the name stands in a table that can be erased. */
export type PersonEvent =
  | NamingEvent
  | PasswordResetEvent
  | Fact<'PersonRegistered', { readonly area: readonly string[] }>
  | Fact<'PersonAppointed', Appointment>
  | Fact<'AppointmentConfirmed', { readonly appointment: string }>
  | Fact<'AppointmentDeclined', { readonly appointment: string; readonly reason: string }>
  | Fact<'AppointmentEnded', { readonly appointment: string; readonly lastDay: CivilDate }>;

/** A post with who granted it, and who confirmed or declined it: null while nobody did. */
export interface AppointedPost extends Appointment {
  readonly appointedBy: Authority;
  readonly settledBy: Authority | null;
  /** Why it was declined. */
  readonly reason: string | null;
}

export interface PersonState {
  readonly registered: boolean;
  /** Whether the name was erased, and the account with it. */
  readonly erased: boolean;
  readonly area: readonly string[];
  readonly appointments: readonly AppointedPost[];
}

/** The state after one more fact. */
export function evolvePerson(state: PersonState, event: PersonEvent): PersonState {
  switch (event.type) {
    case 'PersonRegistered':
      return { ...state, registered: true, area: event.data.area };
    case 'PersonRenamed':
      return state;
    case 'PasswordReset': {
      const { appointments } = event.data;
      const awaited = { confirmation: 'awaited', appointedBy: event.by, settledBy: null } as const;
      return appointments.reduce((before, id) => changed(before, id, awaited), state);
    }
    case 'NameErased':
      return { ...state, erased: true };
    case 'PersonAppointed': {
      const granted = { ...event.data, appointedBy: event.by, settledBy: null, reason: null };
      return { ...state, appointments: [...state.appointments, granted] };
    }
    case 'AppointmentConfirmed':
      return changed(state, event.data.appointment, { confirmation: 'confirmed', settledBy: event.by });
    case 'AppointmentDeclined': {
      const { appointment, reason } = event.data;
      return changed(state, appointment, { confirmation: 'declined', settledBy: event.by, reason });
    }
    case 'AppointmentEnded':
      return changed(state, event.data.appointment, { to: event.data.lastDay });
  }
}

function changed(state: PersonState, id: string, change: Partial<AppointedPost>): PersonState {
  const appointments = state.appointments.map((post) => (post.id === id ? { ...post, ...change } : post));
  return { ...state, appointments };
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
