import { authorize } from '../access/policy.js';
import type { Authority } from '../kernel/actor.js';
import { fact } from '../kernel/decider.js';
import { ensure } from '../kernel/rejection.js';
import { PERSON_ACTS, type PersonAct } from './acts.js';
import type { NamingCommand } from './commands.js';
import type { PersonContext } from './context.js';
import type { PersonEvent, PersonState } from './events.js';
import { isToCome, refusedPost } from './authority-over-person.js';

/** An erasure also ends every post of the person today. */
export function changeName(command: NamingCommand, state: PersonState, context: PersonContext): readonly PersonEvent[] {
  ensure(state.registered, 'NOT_FOUND', { field: 'person' });
  const { today } = context;
  const by = authorityOver(command.type, state, context);
  if (command.type === 'RenamePerson') {
    ensure(!state.erased, 'PERSON_ERASED', { field: 'person' });
    return [fact('PersonRenamed', {}, by, context)];
  }
  if (state.erased) return [];
  const ended = state.appointments
    .filter((post) => isToCome(post, today) && post.to !== today)
    .map(({ id }) => fact('AppointmentEnded', { appointment: id, lastDay: today }, by, context));
  return [...ended, fact('NameErased', {}, by, context)];
}

/** Over the person's area and over that of every post in force or in future: never over somebody above. */
export function authorityOver(type: PersonAct, state: PersonState, context: PersonContext): Authority {
  const { actor, today, person } = context;
  const held = state.appointments.filter((post) => isToCome(post, today)).map(({ area }) => area);
  const [first = [], ...more] = state.area.length > 0 || held.length === 0 ? [state.area, ...held] : held;
  const by = authorize(PERSON_ACTS[type], actor, { area: first }, today);
  for (const area of more) authorize(PERSON_ACTS[type], actor, { area }, today);
  if (actor.kind === 'person' && actor.id === person) throw refusedPost(type, 'OWN_POST');
  return by;
}
