import { authorize, covers, isInForce } from '../access/policy.js';
import { ACTING_ROLES, CONFIRMED_ROLES } from '../kernel/roles.js';
import type { Confirmation } from '../kernel/actor.js';
import { dayAfter, type CivilDate } from '../kernel/civil-date.js';
import { fact, type Of } from '../kernel/decider.js';
import { ensure, Rejection } from '../kernel/rejection.js';
import { RejectionList } from '../kernel/rejection-list.js';
import { PERSON_ACTS } from './acts.js';
import type { AppointedPost, PersonEvent, PersonState } from './events.js';
import { firstDayUnadministered, isAdministering } from './last-administrator.js';
import { ensureOver, ensureOwn, isToCome } from './authority-over-person.js';
import type { PersonCommand } from './commands.js';
import type { PersonContext } from './context.js';

/** Most posts of a person in force or in future. */
const MOST_POSTS = 200;
/** The founding day of the state. */
const FIRST_DAY: CivilDate = '1945-09-02';

/** A post in the unit's area. A confirmed role waits for another administrator, unless the installation grants it. */
export function appoint(
  command: Of<PersonCommand, 'AppointPerson'>,
  state: PersonState,
  context: PersonContext,
): readonly PersonEvent[] {
  ensure(state.registered, 'NOT_FOUND', { field: 'person' });
  ensure(!state.erased, 'PERSON_ERASED', { field: 'person' });
  const { unit, actor } = context;
  if (unit.status === 'none') throw new Rejection('UNKNOWN_UNIT', { field: 'unit', unit: command.unit });
  const by = authorize(PERSON_ACTS.AppointPerson, actor, { area: unit.area }, context.today);
  ensure(unit.ended === null, 'UNIT_ENDED', { field: 'unit', on: unit.ended });
  ensureOwn('AppointPerson', state, context);
  ensureOver('AppointPerson', state, context);
  const acting = ACTING_ROLES.find((role) => role === command.role);
  const refused = new RejectionList();
  refused.expect(!acting || unit.roles.includes(acting), 'UNKNOWN_UNIT', { field: 'role', possible: unit.roles });
  const { role, title, from, to } = command;
  refused.expect(from >= FIRST_DAY, 'BAD_TERM', { field: 'from', earliest: FIRST_DAY });
  refused.expect(to === null || to >= from, 'BAD_TERM', { field: 'to', from });
  refused.settle();
  const open = state.appointments.filter((post) => isToCome(post, context.today)).length;
  ensure(open < MOST_POSTS, 'POSTS_FULL', { most: MOST_POSTS });
  const awaited = context.confirming && actor.kind === 'person' && CONFIRMED_ROLES.includes(role);
  const confirmation: Confirmation = awaited ? 'awaited' : 'unneeded';
  const post = { id: context.derive('appointment'), unit: command.unit, area: unit.area, role, title, from, to };
  return [fact('PersonAppointed', { ...post, confirmation }, by, context)];
}

export function end(
  command: Of<PersonCommand, 'EndAppointment'>,
  state: PersonState,
  context: PersonContext,
): readonly PersonEvent[] {
  const { appointment, lastDay } = command;
  const post = state.appointments.find((one) => one.id === appointment);
  if (!post) throw new Rejection('NOT_FOUND', { field: 'appointment' });
  const by = authorize(PERSON_ACTS.EndAppointment, context.actor, { area: post.area }, context.today);
  ensureOver('EndAppointment', state, context);
  const within = lastDay >= post.from && (post.to === null || lastDay <= post.to);
  ensure(within, 'BAD_TERM', { field: 'lastDay', from: post.from, to: post.to });
  if (post.to === lastDay) return [];
  ensure(post.role !== 'administrator' || outlasts(post, lastDay, context), 'LAST_ADMINISTRATOR', { field: 'lastDay' });
  ensureAdministered(post, lastDay, state, context);
  return [fact('AppointmentEnded', { appointment, lastDay }, by, context)];
}

/** On every day that the post would still have been held. @throws Rejection LAST_ADMINISTRATOR */
function ensureAdministered(post: AppointedPost, lastDay: CivilDate, state: PersonState, context: PersonContext): void {
  const { actor, administrators, today } = context;
  if (actor.kind === 'process' || !isAdministering(post)) return;
  const others = administrators ?? actor.appointments;
  const own = state.appointments.filter(({ id }) => id !== post.id);
  const next = dayAfter(lastDay);
  const without = firstDayUnadministered(post.area, { from: next < today ? today : next, to: post.to }, [
    ...others,
    ...own,
  ]);
  ensure(without === null, 'LAST_ADMINISTRATOR', { field: 'lastDay', on: without });
}

/** The person must be administrator over that area for longer, so that the area is never without one. */
function outlasts(post: AppointedPost, lastDay: string, { actor, today }: PersonContext): boolean {
  if (actor.kind === 'process') return true;
  return actor.appointments.some(
    (own) =>
      own.role === 'administrator' &&
      isInForce(own, today) &&
      covers(own.area, post.area) &&
      (own.to === null || own.to > lastDay),
  );
}
