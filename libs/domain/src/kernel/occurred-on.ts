import type { Actor } from './actor.js';
import type { CivilDate } from './civil-date.js';
import { ensure } from './rejection.js';

/**
 * The date on a paper is never in the future, and a person's act never before the stream's previous one. A previous date
 * counts up to today at most: where a clock was ahead when it was recorded, what comes after it may be dated today. Facts
 * that a process manager carries over keep the paper's date, however late they come.
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
