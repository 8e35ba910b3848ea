import type { CivilDate } from '@app/domain';
import type { PastQueries } from '@app/read-side';
import type { Place } from './places.js';
import type { Question } from './question.js';

/** What is asked now and as of the last position, by record and by paper, has one answer, or the rows are no good. */
export async function ensureToldAlike(
  { system, ask }: Question,
  { past, place, today }: { readonly past: PastQueries; readonly place: Place; readonly today: CivilDate },
): Promise<void> {
  const known = await past.lastPosition();
  const now = textOf(await ask(place, today));
  for (const by of ['recorded', 'paper'] as const) {
    const then = await past.read({ by, known, day: today, recorded: known }, () => ask(place, today));
    if (textOf(then) !== now) throw new Error(`${system}: told otherwise of the last moment, by ${by}`);
  }
}

function textOf(answer: unknown): string {
  return JSON.stringify(answer, (_, value: unknown) => {
    if (typeof value === 'bigint') return String(value);
    return value instanceof Map ? [...(value as Map<unknown, unknown>)] : value;
  });
}
