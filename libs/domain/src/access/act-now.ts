import type { Authority } from '../kernel/actor.js';
import { Rejection } from '../kernel/rejection.js';
import type { StageEntry } from '../plan/route.js';
import type { Act, Obstacle } from './act.js';
import type { JudgedHere } from './judge-here.js';

export interface ActNow<Name extends string> {
  readonly act: Name;
  /** `done`: already so; it would be accepted and change nothing. */
  readonly status: 'open' | 'done' | 'closed';
  /** The refusal that an attempt gets; null unless closed. */
  readonly obstacle: Obstacle | null;
  /** While it is open: fields that the command need not have otherwise, but must have now. */
  readonly needs: readonly string[];
}

type Looked<State> = Pick<Act<{ type: string }, never, State, never>, 'blocked' | 'done' | 'needs'>;

export function actNow<Name extends string, State>(
  act: Name,
  { blocked, done, needs }: Looked<State>,
  judged: JudgedHere,
  state: State,
): ActNow<Name> {
  const obstacle =
    'refused' in judged
      ? ({ code: 'FORBIDDEN', details: { action: act, rule: judged.refused } } as const)
      : blocked(state, 'elsewhere' in judged);
  if (obstacle) return { act, status: 'closed', obstacle, needs: [] };
  if (done?.(state) === true) return { act, status: 'done', obstacle: null, needs: [] };
  return { act, status: 'open', obstacle: null, needs: needs?.(state) ?? [] };
}

/** Under whose authority an act is done. @throws Rejection with the obstacle */
export function authorityFor<State extends { readonly at: StageEntry }>(
  act: string,
  rules: Looked<State>,
  judged: JudgedHere,
  state: State,
): Authority {
  const { obstacle } = actNow(act, rules, judged, state);
  if (obstacle) throw new Rejection(obstacle.code, obstacle.details);
  if ('by' in judged) return judged.by;
  throw new Rejection('WRONG_STAGE', { stage: state.at.stage, kind: state.at.kind });
}
