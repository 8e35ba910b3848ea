import type { Actor } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { judge, type Judgement, type RefusalRule, type Resource } from './policy.js';
import type { Permission } from './rule.js';

/** `elsewhere`: the person has the duty for the act, but at another stage of the path. */
export type JudgedHere = Judgement | { readonly elsewhere: true };

const NOT_HERE: readonly RefusalRule[] = ['NO_ROLE', 'OTHER_UNIT'];

interface Asker {
  readonly actor: Actor;
  readonly today: CivilDate;
}

/**
 * Judges an act at the present stage. A person refused only because others act there learns of the stage, not that they
 * are forbidden. `path` lists everybody who acts at any stage, and is called only in that case.
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
