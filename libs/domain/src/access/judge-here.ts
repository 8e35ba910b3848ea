import type { Actor } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
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
