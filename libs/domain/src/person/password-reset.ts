import { CONFIRMED_ROLES } from '../kernel/roles.js';
import { fact } from '../kernel/decider.js';
import { ensure } from '../kernel/rejection.js';
import type { PersonContext } from './context.js';
import type { PersonEvent, PersonState } from './events.js';
import { authorityOver } from './naming.js';
import { isToCome } from './authority-over-person.js';

/** The setter could sign in as the person: posts of confirmed roles wait for another administrator again. */
export function resetPassword(state: PersonState, context: PersonContext): readonly PersonEvent[] {
  ensure(state.registered, 'NOT_FOUND', { field: 'person' });
  const by = authorityOver('ResetPassword', state, context);
  ensure(!state.erased, 'PERSON_ERASED', { field: 'person' });
  const { actor, confirming, today } = context;
  const isOpen = actor.kind === 'person' && confirming;
  const appointments = state.appointments
    .filter((post) => isOpen && CONFIRMED_ROLES.includes(post.role) && isToCome(post, today))
    .map(({ id }) => id);
  return [fact('PasswordReset', { appointments }, by, context)];
}
