import type { Session } from '../support/service.js';
import { ApiProblem } from '../support/problem.js';
import { PLAN, ROOM, type Ground } from './ground.js';
import { WARD_ID } from './offices.js';
import type { Route } from './routes.js';

/** What the parameters of a path stand for: something of another area, and something that there is not. */
export interface Naming {
  readonly real: string;
  readonly unknown: string;
}

const UNKNOWN_ID = '00000000-1111-5222-8333-444444444444';

/** Both namings of a route's first parameter; null where it names nothing that areas hide. */
export function namingsOf({ path }: Route, { drafted, dossier, officer }: Ground): Naming | null {
  if (!path.includes('{')) return null;
  if (path.startsWith('/plans/')) return { real: PLAN, unknown: 'gia-sang-1999' };
  if (path.startsWith('/proposals/')) return { real: drafted, unknown: UNKNOWN_ID };
  if (path.startsWith('/dossiers/')) return { real: dossier, unknown: UNKNOWN_ID };
  if (path.startsWith('/people/')) return { real: officer.person, unknown: UNKNOWN_ID };
  if (path.startsWith('/procedures/')) return { real: '1.001612:19', unknown: '1.009999:19' };
  if (path.startsWith('/units/')) return { real: ROOM, unknown: 'gia-sang.khong-co' };
  if (path.startsWith('/parameters/')) return { real: WARD_ID, unknown: '19_19.khong-co' };
  if (path.startsWith('/calendars/')) return { real: WARD_ID, unknown: '19_19.khong-co' };
  return null;
}

/** The path with its first parameter so named; what else it names is not there. */
export function named({ path }: Route, first: string): string {
  return path.replace(/\{\w+\}/, first).replaceAll(/\{\w+\}/g, UNKNOWN_ID);
}

/** Status and whole body of the answer, without the request's id, and with what was named put into one form. */
export async function maskedAnswer(
  by: Session,
  { method, body }: Route,
  asked: { readonly path: string; readonly mask: string; readonly ifMatch?: string; readonly body?: object },
): Promise<string> {
  const { path, mask, ifMatch = '"0"' } = asked;
  const sent =
    method === 'GET' ? by.get<unknown>(path) : by.write<unknown>(method, path, asked.body ?? body, { ifMatch });
  const answer = await sent.then(
    (done) => ({ status: 200, body: done }),
    (error: unknown) => {
      if (!(error instanceof ApiProblem)) throw error;
      const { requestId: _, ...said } = error.body as unknown as Record<string, unknown>;
      return { status: error.status, body: said };
    },
  );
  return JSON.stringify(answer).replaceAll(mask, '<named>');
}
