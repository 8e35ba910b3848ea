import { authorize, covers, isInForce } from '../access/policy.js';
import { ACTING_ROLES, type Role } from '../access/roles.js';
import type { Appointment } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { fact, type Context, type Decider, type Fact } from '../kernel/decider.js';
import { ensure, Rejection } from '../kernel/rejection.js';
import type { UnitState } from '../unit/unit.js';

export type PersonCommand =
  | { readonly type: 'RegisterPerson'; readonly area: readonly string[] }
  | {
      readonly type: 'AppointPerson';
      readonly unit: string;
      readonly role: Role;
      readonly title: string;
      readonly from: CivilDate;
      readonly to: CivilDate | null;
    }
  | { readonly type: 'EndAppointment'; readonly appointment: string; readonly lastDay: CivilDate };

/** A person of the directory by id alone; the name stands in a table that can be erased. */
export type PersonEvent =
  | Fact<'PersonRegistered', { readonly area: readonly string[] }>
  | Fact<'PersonAppointed', Appointment>
  | Fact<'AppointmentEnded', { readonly appointment: string; readonly lastDay: CivilDate }>;

export interface PersonState {
  readonly registered: boolean;
  readonly area: readonly string[];
  readonly appointments: readonly Appointment[];
}

/** `unit` is the unit that an appointment names. */
export interface PersonContext extends Context {
  readonly unit: UnitState;
}

/** People and their dated posts, from the first day on. */
export const personDecider: Decider<PersonCommand, PersonState, PersonEvent, PersonContext> = {
  initial: { registered: false, area: [], appointments: [] },
  decide,
  evolve,
};

function decide(command: PersonCommand, state: PersonState, context: PersonContext): readonly PersonEvent[] {
  const { actor, today } = context;
  switch (command.type) {
    case 'RegisterPerson': {
      const by = authorize('RegisterPerson', actor, { area: command.area }, today);
      return state.registered ? [] : [fact('PersonRegistered', { area: command.area }, by, context)];
    }
    case 'AppointPerson':
      return appoint(command, state, context);
    case 'EndAppointment': {
      const post = state.appointments.find((one) => one.id === command.appointment);
      if (!post) throw new Rejection('NOT_FOUND', { field: 'appointment' });
      const by = authorize('EndAppointment', actor, { area: post.area }, today);
      const { appointment, lastDay } = command;
      const within = lastDay >= post.from && (post.to === null || lastDay <= post.to);
      ensure(within, 'BAD_TERM', { field: 'lastDay', from: post.from, to: post.to });
      return post.to === lastDay ? [] : [fact('AppointmentEnded', { appointment, lastDay }, by, context)];
    }
  }
}

function appoint(
  command: Extract<PersonCommand, { type: 'AppointPerson' }>,
  state: PersonState,
  context: PersonContext,
): readonly PersonEvent[] {
  ensure(state.registered, 'NOT_FOUND', { field: 'person' });
  const { unit } = context;
  if (unit.status === 'none') throw new Rejection('UNKNOWN_UNIT', { field: 'unit', unit: command.unit });
  const by = authorize('AppointPerson', context.actor, { area: unit.area }, context.today);
  ensureOwn(state, context);
  const acting = ACTING_ROLES.find((role) => role === command.role);
  ensure(!acting || unit.roles.includes(acting), 'UNKNOWN_UNIT', { field: 'role', possible: unit.roles });
  const { role, title, from, to } = command;
  ensure(to === null || to >= from, 'BAD_TERM', { field: 'to', from });
  const id = context.derive('appointment');
  return [fact('PersonAppointed', { id, unit: command.unit, area: unit.area, role, title, from, to }, by, context)];
}

/** Nobody draws a person of another area into their own: it takes authority over the person, or over a post held. */
function ensureOwn(state: PersonState, context: Context): void {
  const posts = state.appointments.map((post) => post.area);
  const known = state.area.length > 0 ? [state.area, ...posts] : posts;
  if (known.length === 0) return;
  const last = known.find((area) => isWithin(area, context)) ?? known[0];
  authorize('AppointPerson', context.actor, { area: last ?? [] }, context.today);
}

function isWithin(area: readonly string[], { actor, today }: Context): boolean {
  if (actor.kind === 'process') return true;
  const administered = actor.appointments.filter((post) => post.role === 'administrator' && isInForce(post, today));
  return administered.some((post) => covers(post.area, area));
}

function evolve(state: PersonState, event: PersonEvent): PersonState {
  switch (event.type) {
    case 'PersonRegistered':
      return { ...state, registered: true, area: event.data.area };
    case 'PersonAppointed':
      return { ...state, appointments: [...state.appointments, event.data] };
    case 'AppointmentEnded': {
      const { appointment, lastDay } = event.data;
      const ended = (post: Appointment) => (post.id === appointment ? { ...post, to: lastDay } : post);
      return { ...state, appointments: state.appointments.map(ended) };
    }
  }
}
