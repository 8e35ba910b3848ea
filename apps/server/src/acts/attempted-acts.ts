import { NOTHING_OFFERED, Rejection, type CommandName } from '@app/domain';
import { IdentityError } from '@app/identity';
import { Problem } from '../http/problem.js';
import { actBody, whyClosed, type ActBody } from './act-views.js';
import type { ActRoute } from './act-routes.js';

/** An act on what has no stages, with what an attempt would meet: `null` nothing, `done` a state that is already so. */
export interface Attempted {
  readonly act: CommandName;
  readonly met: Rejection | Problem | IdentityError | 'done' | null;
}

/** Tries an act without recording anything: no facts mean that it is already so. */
export function attempted(act: CommandName, decide: () => readonly unknown[]): Attempted {
  try {
    return { act, met: decide().length === 0 ? 'done' : null };
  } catch (error) {
    if (error instanceof Rejection) return { act, met: error };
    throw error;
  }
}

export function attemptedBody({ act, met }: Attempted, route: ActRoute): ActBody {
  const status = met === null ? 'open' : met === 'done' ? 'done' : 'closed';
  const now = { act, status, obstacle: null, needs: [], offer: NOTHING_OFFERED } as const;
  const body = actBody(now, { route, corrections: [], units: new Map() });
  return status === 'closed' ? Object.assign(body, { why: whyClosed(met) }) : body;
}
