import type { Position } from '@app/event-store';
import type { Cast } from '../support/cast.js';
import type { ProblemBody } from '../support/problem.js';
import { ADDED_TO_ANSWERS, CHANGED_IN_ANSWERS, READ_BY_MORE, withoutAdded } from './additions.js';
import { asNamedBefore } from './later-names.js';
import { linesOf } from './earlier-log.js';

/** A read of the API and its answer; `who`: unit and role of the demonstration account. Of a refusal the code and details. */
export interface Answered {
  readonly who: string;
  readonly path: string;
  readonly status: number;
  readonly etag: string | null;
  readonly body: unknown;
}

/** What the earlier release answered, without what has been changed since. */
export const earlierAnswers = (linesOf('answers') as readonly Answered[]).flatMap((one) => {
  if (one.status === 200) return { ...one, body: withoutAdded(CHANGED_IN_ANSWERS, one.path, one.body) };
  return READ_BY_MORE.path.test(one.path) && READ_BY_MORE.who.test(one.who) ? [] : one;
});

/** What is answered to the same read now, without what was added since. `after`: the position that it waits for. */
export async function answerNow(
  { url, cast, after }: { readonly url: string; readonly cast: Cast; readonly after: Position },
  { who, path, body: earlier }: Answered,
): Promise<Answered> {
  const [unit = '', role = ''] = who.split(':');
  const { token } = await cast.as(role, unit);
  const address = `${url}/api/v1${path}${path.includes('?') ? '&' : '?'}after=${after}`;
  const answer = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
  const body: unknown = await answer.json();
  const told = answer.ok
    ? asNamedBefore(withoutAdded([...ADDED_TO_ANSWERS, ...CHANGED_IN_ANSWERS], path, body), earlier)
    : refusal(body as ProblemBody);
  return { who, path, status: answer.status, etag: answer.headers.get('etag'), body: told };
}

function refusal({ code, details }: ProblemBody): object {
  return { code, details: details ?? null };
}
