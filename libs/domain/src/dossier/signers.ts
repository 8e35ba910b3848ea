import { authorize, signingPosts } from '../access/policy.js';
import type { RoleAtUnit } from '../access/questions.js';
import { duty } from '../access/rule.js';
import type { Appointment, PersonActor } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { STAGE_DUTIES } from '../plan/document.js';
import { entriesOf } from './judgement.js';
import { SIGNING } from './paper.js';
import { resourceOf } from './resource.js';
import type { Dossier } from './state.js';

/** Whose holders sign what leaves the dossier's present stage; none once it is over. */
export function postsThatSign({ status, at }: Dossier): readonly RoleAtUnit[] {
  if (status === 'over') return [];
  const signing = at.actors.filter((actor) => actor.duty === SIGNING[at.kind]);
  return signing.map(({ role, unit }) => ({ role, unit }));
}

/**
 * The posts under which somebody may sign what leaves the present stage on that day with everything that is in it; none
 * where four eyes forbid it.
 */
export function signsUnder(signer: PersonActor, state: Dossier, on: CivilDate): readonly Appointment[] {
  if (state.status === 'over') return [];
  const resource = resourceOf(entriesOf(state, null), state);
  const posts = signingPosts(signer, SIGNING[state.at.kind], resource, on);
  return typeof posts === 'string' ? [] : posts;
}

const ACTS_HERE = { action: 'ListSigners', rule: duty(...Object.values(STAGE_DUTIES).flat()) } as const;

/** Only who acts at the present stage is told who signs there. @throws Rejection FORBIDDEN */
export function ensureToldSigners(asker: PersonActor, { area, at }: Dossier, today: CivilDate): void {
  authorize(ACTS_HERE, asker, { area, actors: at.actors }, today);
}
