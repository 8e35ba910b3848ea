import { Rejection } from '../kernel/rejection.js';
import type { Act, Obstacle } from './act.js';
import type { JudgedHere } from './judge-here.js';

/** What a person may do now. */
export interface ActNow<Name extends string> {
  readonly act: Name;
  /** `done`: already so; it would be accepted and change nothing. */
  readonly status: 'open' | 'done' | 'closed';
  /** The refusal that an attempt gets; null unless closed. */
  readonly obstacle: Obstacle | null;
}

type Looked<State> = Pick<Act<{ type: string }, never, State, never>, 'blocked' | 'done'>;

export function actNow<Name extends string, State>(
  act: Name,
  { blocked, done }: Looked<State>,
  judged: JudgedHere,
  state: State,
): ActNow<Name> {
  const obstacle =
    'refused' in judged
      ? ({ code: 'FORBIDDEN', details: { action: act, rule: judged.refused } } as const)
      : blocked(state, 'elsewhere' in judged);
  if (obstacle) return { act, status: 'closed', obstacle };
  return { act, status: done?.(state) === true ? 'done' : 'open', obstacle: null };
}

/** @throws Rejection with the obstacle */
export function ensureNotClosed({ obstacle }: ActNow<string>): void {
  if (obstacle) throw new Rejection(obstacle.code, obstacle.details);
}
