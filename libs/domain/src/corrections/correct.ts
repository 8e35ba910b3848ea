import { authorize, judge } from '../access/policy.js';
import type { Permission } from '../access/rule.js';
import type { Actor, Authority } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Context } from '../kernel/decider.js';
import { ensure, Rejection } from '../kernel/rejection.js';
import { saysTheSame } from '../kernel/same.js';
import type { StageActor } from '../plan/document.js';
import { oneAct } from './one-act.js';
import type { CorrectedValues, PastAct } from './past-act.js';

/** `revision`: that of the fact in its stream. */
export interface Correcting {
  readonly revision: number;
  readonly changes: CorrectedValues;
  readonly reason: string;
}

/** `was`: the values that counted until then. */
export interface Corrected extends Correcting {
  readonly stage: string;
  readonly was: CorrectedValues;
}

/** Whoever holds one of these posts may correct what was recorded under it; the duty beside them is any. */
export function postsOf(acts: readonly PastAct[]): readonly StageActor[] {
  const posts = new Map(acts.flatMap(({ post }) => (post ? [[`${post.role}@${post.unit}`, post] as const] : [])));
  return [...posts.values()].map((post) => ({ duty: 'draft', ...post }));
}

/** A fact that a person may correct, and what of it; `on`: the date of the act. */
export interface MayCorrect {
  readonly revision: number;
  readonly fields: readonly (keyof CorrectedValues)[];
}

/** What the person may correct today: what was recorded under a post that they hold. */
export function correctableBy(
  actor: Actor,
  { area, acts }: Pick<Corrigible, 'area' | 'acts'>,
  permission: Permission,
  today: CivilDate,
): readonly MayCorrect[] {
  return acts.flatMap((act, revision) => {
    if (!act.post || act.beside) return [];
    const judged = judge(permission, actor, { area, actors: postsOf([act]) }, today);
    return 'by' in judged ? [{ revision, fields: fieldsOf(act) }] : [];
  });
}

function fieldsOf({ values }: PastAct): MayCorrect['fields'] {
  return [...(Object.keys(values) as (keyof CorrectedValues)[]), 'on'];
}

interface Corrigible {
  readonly area: readonly string[];
  readonly at: { readonly stage: string };
  readonly acts: readonly PastAct[];
}

/**
 * Corrections by a holder of the post under which the fact was recorded; none where nothing changes. A date counts for every
 * fact of its act. The order of acts stays. @throws Rejection NOT_CORRECTABLE, FORBIDDEN, REASON_REQUIRED, BAD_TERM
 */
export function correct(
  { revision, changes, reason }: Correcting,
  { area, at, acts }: Corrigible,
  context: Context,
  permission: Permission,
): { readonly corrections: readonly Corrected[]; readonly by: Authority } {
  const act = acts[revision];
  if (!act?.post || act.beside) throw new Rejection('NOT_CORRECTABLE', { field: 'revision' });
  const by = authorize(permission, context.actor, { area, actors: postsOf([act]) }, context.today);
  ensure(reason.trim() !== '', 'REASON_REQUIRED', { field: 'reason' });
  ensureFields(changes, act);
  const { on } = changes;
  const [from, to] = on === undefined ? [revision, revision + 1] : oneAct(acts, revision);
  if (on !== undefined) ensureInOrder(on, acts.slice(0, from), acts.slice(to), context.today);
  const corrections = acts.slice(from, to).flatMap((one, nth) => {
    const differing = differences(one, one === act || on === undefined ? changes : { on });
    return differing ? [{ stage: at.stage, revision: from + nth, ...differing, reason }] : [];
  });
  return { corrections, by };
}

function differences(act: PastAct, changes: CorrectedValues): Pick<Corrected, 'was' | 'changes'> | null {
  const before: CorrectedValues = { ...act.values, on: act.on };
  const differing = entriesOf(changes).filter(([key, value]) => !saysTheSame(value, before[key]));
  if (differing.length === 0) return null;
  const was = Object.fromEntries(differing.map(([key]) => [key, before[key]]));
  return { was, changes: Object.fromEntries(differing) };
}

function ensureFields(changes: CorrectedValues, act: PastAct): void {
  const possible: readonly string[] = fieldsOf(act);
  ensure(entriesOf(changes).length > 0, 'NOTHING_TO_CORRECT', { field: 'changes', possible });
  for (const [key, value] of entriesOf(changes)) {
    const field = `changes.${key}`;
    ensure(possible.includes(key), 'NOT_CORRECTABLE', { field, possible });
    ensure(typeof value !== 'string' || value.trim() !== '', 'INCOMPLETE', { field });
  }
}

/** Acts keep their order: a date lies between those of the acts before and after, and is not in the future. */
function ensureInOrder(on: CivilDate, before: readonly PastAct[], after: readonly PastAct[], today: CivilDate): void {
  const dates = (some: readonly PastAct[]) => some.filter(({ beside }) => !beside).map((act) => act.on);
  const from = dates(before).reduce<CivilDate | null>((a, b) => (a === null || b > a ? b : a), null);
  const to = dates(after).reduce((a, b) => (b < a ? b : a), today);
  ensure((from === null || on >= from) && on <= to, 'BAD_TERM', { field: 'changes.on', from, to });
}

function entriesOf(changes: CorrectedValues) {
  return (Object.entries(changes) as [keyof CorrectedValues, CorrectedValues[keyof CorrectedValues]][]).filter(
    ([, value]) => value !== undefined,
  );
}
