import { authorize, signingPosts, type Resource } from '../access/policy.js';
import type { RoleAtUnit } from '../access/questions.js';
import { duty } from '../access/rule.js';
import type { Appointment, PersonActor } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { STAGE_DUTIES } from '../plan/document.js';
import type { StageEntry } from '../plan/route.js';
import { entriesOf } from './judgement.js';
import { SIGNING } from './paper.js';
import { resourceElsewhere, resourceOf } from './resource.js';
import type { DecisionKept, Dossier } from './state.js';

/** Where a paper is signed, and what its rules see there. */
interface SignedAt {
  readonly at: StageEntry;
  readonly resource: Resource;
}

/** `amends`: the decision that the paper changes. Null once nothing leaves the dossier any more. */
function signedAt(state: Dossier, amends: DecisionKept | null): SignedAt | null {
  if (amends) return { at: amends.at, resource: resourceElsewhere(amends.at, state) };
  return state.status === 'over' ? null : { at: state.at, resource: resourceOf(entriesOf(state, null), state) };
}

/** Whose holders sign what leaves the dossier's present stage, or the decision that changes one. */
export function postsThatSign(state: Dossier, amends: DecisionKept | null = null): readonly RoleAtUnit[] {
  const place = signedAt(state, amends);
  if (!place) return [];
  const signing = place.at.actors.filter((actor) => actor.duty === SIGNING[place.at.kind]);
  return signing.map(({ role, unit }) => ({ role, unit }));
}

/**
 * The posts under which somebody may sign it on that day with everything that is in the dossier; none where four eyes
 * forbid it.
 */
export function signsUnder(
  signer: PersonActor,
  state: Dossier,
  on: CivilDate,
  amends: DecisionKept | null = null,
): readonly Appointment[] {
  const place = signedAt(state, amends);
  const posts = place ? signingPosts(signer, SIGNING[place.at.kind], place.resource, on) : [];
  return typeof posts === 'string' ? [] : posts;
}

const ACTS_HERE = { action: 'ListSigners', rule: duty(...Object.values(STAGE_DUTIES).flat()) } as const;

/** Only who acts at the stage is told who signs there. @throws Rejection FORBIDDEN */
export function ensureToldSigners(
  asker: PersonActor,
  { area, at }: Dossier,
  today: CivilDate,
  amends: DecisionKept | null = null,
): void {
  authorize(ACTS_HERE, asker, { area, actors: (amends?.at ?? at).actors }, today);
}
