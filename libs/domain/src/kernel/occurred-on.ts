import type { Actor } from './actor.js';
import type { CivilDate } from './civil-date.js';
import { ensure } from './rejection.js';

/**
 * The date on a paper is never in the future, and a person's act never before the stream's previous one. Facts that a
 * process manager carries over keep the paper's date, however late they come.
 */
export function checkOccurredOn(on: CivilDate, today: CivilDate, previous: CivilDate | null, actor: Actor): void {
  if (actor.kind === 'process') return;
  ensure(on <= today, 'OCCURRED_IN_FUTURE', { field: 'occurredOn', occurredOn: on, today });
  ensure(previous === null || on >= previous, 'OCCURRED_BEFORE_PREVIOUS', {
    field: 'occurredOn',
    occurredOn: on,
    previous,
  });
}
