import type { Actor } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { Rejection } from '../kernel/rejection.js';
import type { Act, Obstacle } from './act.js';
import { judge, type Judgement, type RefusalRule, type Resource } from './policy.js';
import type { Permission } from './rule.js';

/** A judgement at the present stage. `elsewhere`: the duty for the act is held, but at another stage of the path. */
export type JudgedHere = Judgement | { readonly elsewhere: true };

const NOT_HERE: readonly RefusalRule[] = ['NO_ROLE', 'OTHER_UNIT'];

/** Who asks, and when. */
interface Asker {
  readonly actor: Actor;
  readonly today: CivilDate;
}

/**
 * Judges an act at the stage where its subject stands. Whoever is refused only because others act there is told of the stage
 * and not that they may not do it: `path` names everybody who acts at any stage, and is asked for only then.
 */
export function judgeHere(
  may: Permission,
  { actor, today }: Asker,
  resource: Resource,
  path: () => Pick<Resource, 'area' | 'actors'>,
): JudgedHere {
  const judged = judge(may, actor, resource, today);
  if (!('refused' in judged) || !NOT_HERE.includes(judged.refused)) return judged;
  return 'by' in judge(may, actor, path(), today) ? { elsewhere: true } : judged;
}

/** An act with the judgement on whoever asks: what they may do now. */
export interface ActNow<Name extends string> {
  readonly act: Name;
  /** `done`: it is already so; it would be accepted and change nothing. */
  readonly status: 'open' | 'done' | 'closed';
  /** The refusal that an attempt gets; null where it is not closed. */
  readonly obstacle: Obstacle | null;
}

type Looked<State> = Pick<Act<{ type: string }, never, State, never>, 'blocked' | 'done'>;

/** What an act is to whoever was judged so. */
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

/** @throws Rejection with what closes the act */
export function ensureNotClosed({ obstacle }: ActNow<string>): void {
  if (obstacle) throw new Rejection(obstacle.code, obstacle.details);
}
