import { authorize } from '../access/policy.js';
import { personOf, type Authority } from '../kernel/actor.js';
import { fact, type Of } from '../kernel/decider.js';
import { ensure, Rejection } from '../kernel/rejection.js';
import { PERSON_ACTS, type PersonAct } from './acts.js';
import type { AppointedPost, PersonEvent, PersonState } from './events.js';
import { ensureOver, isToCome, refusedPost } from './authority-over-person.js';
import type { PersonCommand } from './commands.js';
import type { PersonContext } from './context.js';

/** Neither the granter, nor the holder, nor a person who set the holder's password may confirm a post. */
export function confirm(
  { appointment }: Of<PersonCommand, 'ConfirmAppointment'>,
  state: PersonState,
  context: PersonContext,
): readonly PersonEvent[] {
  const { actor } = context;
  const { post, by } = settled('ConfirmAppointment', appointment, state, context);
  if (actor.kind === 'person' && standsBehind(post, actor.id))
    throw refusedPost('ConfirmAppointment', 'OWN_APPOINTMENT');
  if (post.confirmation === 'confirmed') return [];
  ensureAwaited(post, context);
  return [fact('AppointmentConfirmed', { appointment }, by, context)];
}

/** An administrator over the post declines it; its granter may do so to take it back. */
export function decline(
  { appointment, reason }: Of<PersonCommand, 'DeclineAppointment'>,
  state: PersonState,
  context: PersonContext,
): readonly PersonEvent[] {
  const { post, by } = settled('DeclineAppointment', appointment, state, context);
  ensure(reason !== '', 'REASON_REQUIRED', { field: 'reason' });
  if (post.confirmation === 'declined') return [];
  ensureAwaited(post, context);
  return [fact('AppointmentDeclined', { appointment, reason }, by, context)];
}

function settled(
  action: PersonAct,
  appointment: string,
  state: PersonState,
  context: PersonContext,
): { readonly post: AppointedPost; readonly by: Authority } {
  const post = state.appointments.find((one) => one.id === appointment);
  if (!post) throw new Rejection('NOT_FOUND', { field: 'appointment' });
  const by = authorize(PERSON_ACTS[action], context.actor, { area: post.area }, context.today);
  ensureOver(action, state, context);
  return { post, by };
}

/** Whether the person granted the post or could sign in as its holder, and therefore cannot confirm it. */
export function standsBehind({ appointedBy, resetBy }: AppointedPost, person: string): boolean {
  return personOf(appointedBy) === person || resetBy.includes(person);
}

function ensureAwaited(post: AppointedPost, { today }: PersonContext): void {
  ensure(post.confirmation === 'awaited' && isToCome(post, today), 'NOT_AWAITED', { field: 'appointment' });
}
