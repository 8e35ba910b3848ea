import type { Actor } from './actor.js';
import type { CivilDate } from './civil-date.js';
import { ensure } from './rejection.js';

/**
 * A paper's date is never in the future, and for a person's act never before the stream's previous one. A previous date
 * counts only up to today, so that an act may be dated today after a fact whose clock was ahead. What a process manager
 * carries over keeps its date, even if it arrives late.
 */
export function checkOccurredOn(on: CivilDate, today: CivilDate, previous: CivilDate | null, actor: Actor): void {
  if (actor.kind === 'process') return;
  ensure(on <= today, 'OCCURRED_IN_FUTURE', { field: 'occurredOn', occurredOn: on, today });
  const earliest = previous !== null && previous > today ? today : previous;
  ensure(earliest === null || on >= earliest, 'OCCURRED_BEFORE_PREVIOUS', {
    field: 'occurredOn',
    occurredOn: on,
    previous: earliest,
  });
}
