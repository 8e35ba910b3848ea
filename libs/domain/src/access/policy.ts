import type { Actor, Appointment, Authority, PersonActor } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { Rejection } from '../kernel/rejection.js';
import type { Duty, StageActor, StageKind } from '../plan/document.js';
import { ruleOf, type ActionName, type Rule } from './actions.js';
import { ACTING_ROLES, type Role } from './roles.js';

/**
 * What is acted on: its area path, the stage it stands at with who acts there, its authors (who drafted, revised, measured or
 * answered warnings of any edition), everybody involved at its unit (authors and who approved), and who signs the paper.
 */
export interface Resource {
  readonly area: readonly string[];
  readonly actors?: readonly StageActor[];
  readonly stageKind?: StageKind;
  readonly authors?: readonly string[];
  readonly involved?: readonly string[];
  readonly signer?: string | undefined;
}

/** Why access is refused, from the most to the least general. */
export const REFUSAL_RULES = [
  'PROCESS_ONLY',
  'NO_ROLE',
  'OTHER_AREA',
  'OTHER_UNIT',
  'OWN_POST',
  'OWN_APPOINTMENT',
  'FOUR_EYES',
] as const;
export type RefusalRule = (typeof REFUSAL_RULES)[number];

const FOUR_EYES_KINDS: readonly StageKind[] = ['consolidation', 'submission', 'approval'];

/** What is done under the duty to approve that approves what is written, or sends it on as approved. */
const APPROVING: readonly ActionName[] = [
  'ApproveEdition',
  'SubmitProposal',
  'RequestInclusion',
  'CloseDossier',
  'SubmitDossier',
];

/**
 * The one policy: under which authority the actor may do this, or `Rejection('FORBIDDEN')` with the rule that refuses it.
 * Four eyes, over the whole history and in whatever post: an author neither approves nor signs what they wrote; whoever drafted
 * or approved a proposal at its unit neither acts on it at a later kind of stage nor signs for it there.
 */
export function authorize(action: ActionName, actor: Actor, resource: Resource, today: CivilDate): Authority {
  const rule = ruleOf(action);
  if (actor.kind === 'process') {
    if (rule.by === 'process' || (rule.by === 'role' && rule.orProcess)) return { process: actor.name };
    throw refused(action, 'PROCESS_ONLY');
  }
  if (rule.by === 'process') throw refused(action, 'PROCESS_ONLY');
  const held = postsFor(action, actor, resource, today);
  if (breaksFourEyes(actor, resource)) throw refused(action, 'FOUR_EYES');
  return authorityOf(actor, held);
}

/**
 * Whether a post that the person holds that day could allow the act on anything at all: what can be said before it is known
 * what is acted on. Everything else about the act is for `authorize`. @throws Rejection FORBIDDEN with NO_ROLE or PROCESS_ONLY
 */
export function authorizeSomewhere(action: ActionName, actor: PersonActor, today: CivilDate): void {
  const rule = ruleOf(action);
  if (rule.by === 'process') throw refused(action, 'PROCESS_ONLY');
  if (inRoles(rolesOf(rule, ACTING_ROLES), actor, today).length === 0) throw refused(action, 'NO_ROLE');
}

function breaksFourEyes(actor: PersonActor, { stageKind, authors = [], involved = [], signer }: Resource): boolean {
  if (signer !== undefined && authors.includes(signer)) return true;
  if (stageKind === undefined || !FOUR_EYES_KINDS.includes(stageKind)) return false;
  return involved.includes(actor.id) || (signer !== undefined && involved.includes(signer));
}

function postsFor(action: ActionName, actor: PersonActor, resource: Resource, today: CivilDate): Appointment {
  const rule = ruleOf(action);
  const actors = rule.by === 'duty' ? actorsWith(rule.duties, resource) : [];
  const roles = actors.map((entry) => entry.role);
  const byRole = inRoles(rolesOf(rule, roles), actor, today);
  if (byRole.length === 0) throw refused(action, 'NO_ROLE');
  const byArea = byRole.filter((post) => covers(post.area, resource.area));
  if (byArea.length === 0) throw refused(action, 'OTHER_AREA');
  const byUnit = byArea.filter((post) => rule.by !== 'duty' || actors.some((entry) => fits(entry, post)));
  if (byUnit.length === 0) throw refused(action, 'OTHER_UNIT');
  const isAuthor = APPROVING.includes(action) && (resource.authors ?? []).includes(actor.id);
  const post = byUnit.find((candidate) => !isAuthor || !approvesAlone(candidate, actors));
  if (!post) throw refused(action, 'FOUR_EYES');
  return post;
}

/** The roles that a rule allows, where its duties fall to `atStage`; null where any will do. */
function rolesOf(rule: Rule, atStage: readonly Role[]): readonly Role[] | null {
  if (rule.by === 'duty') return atStage;
  return rule.by === 'role' ? rule.roles : null;
}

/** The posts held that day in one of the roles. */
function inRoles(roles: readonly Role[] | null, actor: PersonActor, today: CivilDate): readonly Appointment[] {
  return actor.appointments.filter((post) => isInForce(post, today) && (roles === null || roles.includes(post.role)));
}

/** Whether the post has no other duty here than to approve. */
function approvesAlone(post: Appointment, actors: readonly StageActor[]): boolean {
  return actors.filter((entry) => fits(entry, post)).every(({ duty }) => duty === 'approve');
}

function actorsWith(duties: readonly Duty[], resource: Resource): readonly StageActor[] {
  return (resource.actors ?? []).filter((entry) => duties.includes(entry.duty));
}

function fits(entry: StageActor, post: Appointment): boolean {
  return entry.role === post.role && entry.unit === post.unit;
}

/** Whether the post gives authority on that day: within its term, and not waiting for a second administrator. */
export function isInForce(post: Appointment, on: CivilDate): boolean {
  const stands = post.confirmation !== 'awaited' && post.confirmation !== 'declined';
  return stands && post.from <= on && (post.to === null || on <= post.to);
}

/** Whether authority over the one area (a path from the province down) reaches the other: its subtree, itself included. */
export function covers(authority: readonly string[], area: readonly string[]): boolean {
  const own = authority.at(-1);
  return own !== undefined && area.includes(own);
}

function authorityOf(actor: PersonActor, post: Appointment): Authority {
  return { person: actor.id, appointment: post.id, unit: post.unit, role: post.role, title: post.title };
}

function refused(action: ActionName, rule: RefusalRule): Rejection {
  return new Rejection('FORBIDDEN', { action, rule });
}
