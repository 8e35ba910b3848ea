import type { Actor, Appointment, Authority, PersonActor } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { Rejection } from '../kernel/rejection.js';
import { ACTING_ROLES, type Role } from '../kernel/roles.js';
import type { Duty, StageActor, StageKind } from '../plan/document.js';
import type { RoleAtUnit } from './questions.js';
import type { Permission, Rule } from './rule.js';

/**
 * What is acted on: its area path; its stage with who acts there; its authors (drafted, revised, measured or answered
 * warnings of any edition); everybody involved (authors and approvers at its unit; who signed it over to its stage); who
 * is asked.
 */
export interface Resource {
  readonly area: readonly string[];
  readonly actors?: readonly StageActor[];
  readonly stageKind?: StageKind;
  readonly authors?: readonly string[];
  readonly involved?: readonly string[];
  readonly asked?: readonly RoleAtUnit[];
}

/** From the most to the least general. */
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

export type Judgement = { readonly by: Authority } | { readonly refused: RefusalRule };

/**
 * The one policy. Four eyes, over the whole history and under any post: an author neither approves nor signs their own
 * text; a person who drafted or approved a proposal at its unit neither acts on it at a later kind of stage nor signs
 * for it there; nor does, at a consolidation or an approval, who signed the letter that brought it there.
 */
export function judge(may: Permission, actor: Actor, resource: Resource, today: CivilDate): Judgement {
  const judged = judgeOwnWork(may, actor, resource, today);
  const { rule } = may;
  if ('by' in judged || actor.kind === 'process' || !('orAsked' in rule) || !rule.orAsked) return judged;
  const asked = postsAt(resource.asked ?? [], actor, resource, today);
  if (typeof asked !== 'string' && asked[0]) return { by: authorityOf(actor, asked[0]) };
  return judged.refused === 'NO_ROLE' && typeof asked === 'string' ? { refused: asked } : judged;
}

function judgeOwnWork({ rule }: Permission, actor: Actor, resource: Resource, today: CivilDate): Judgement {
  if (actor.kind === 'process') {
    const allowed = rule.by === 'process' || (rule.by === 'role' && rule.orProcess);
    return allowed ? { by: { process: actor.name } } : { refused: 'PROCESS_ONLY' };
  }
  if (rule.by === 'process') return { refused: 'PROCESS_ONLY' };
  const post = postFor(rule, actor, resource, today);
  if (typeof post === 'string') return { refused: post };
  return breaksFourEyes(actor.id, resource) ? { refused: 'FOUR_EYES' } : { by: authorityOf(actor, post) };
}

/** @throws Rejection FORBIDDEN with the rule that refuses it */
export function authorize(may: Permission, actor: Actor, resource: Resource, today: CivilDate): Authority {
  const judged = judge(may, actor, resource, today);
  if ('by' in judged) return judged.by;
  throw new Rejection('FORBIDDEN', { action: may.action, rule: judged.refused });
}

/** Null where one of the person's posts on that day could allow this on something. Needs no resource. */
export function refusedEverywhere({ rule }: Permission, actor: PersonActor, today: CivilDate): RefusalRule | null {
  if (rule.by === 'process') return 'PROCESS_ONLY';
  return inRoles(rolesOf(rule, ACTING_ROLES), actor, today).length === 0 ? 'NO_ROLE' : null;
}

/** @throws Rejection FORBIDDEN with the rule of `refusedEverywhere` */
export function authorizeSomewhere(may: Permission, actor: PersonActor, today: CivilDate): void {
  const refused = refusedEverywhere(may, actor, today);
  if (refused) throw new Rejection('FORBIDDEN', { action: may.action, rule: refused });
}

/** The posts under which somebody signs a paper of that day, or why they do not: no such duty, or four eyes. */
export function signingPosts(
  signer: PersonActor,
  duty: Duty,
  resource: Resource,
  on: CivilDate,
): readonly Appointment[] | 'NO_DUTY' | 'FOUR_EYES' {
  if ((resource.authors ?? []).includes(signer.id) || breaksFourEyes(signer.id, resource)) return 'FOUR_EYES';
  const posts = postsAt(actorsWith([duty], resource), signer, resource, on);
  return typeof posts === 'string' ? 'NO_DUTY' : posts;
}

function breaksFourEyes(person: string, { stageKind, involved = [] }: Resource): boolean {
  return stageKind !== undefined && FOUR_EYES_KINDS.includes(stageKind) && involved.includes(person);
}

function postFor(
  rule: Rule,
  actor: PersonActor,
  resource: Resource,
  today: CivilDate,
): Appointment | Exclude<RefusalRule, 'PROCESS_ONLY'> {
  if (rule.by !== 'duty') {
    const byArea = inArea(inRoles(rolesOf(rule, []), actor, today), resource);
    return typeof byArea === 'string' ? byArea : (byArea[0] ?? 'OTHER_AREA');
  }
  const actors = actorsWith(rule.duties, resource);
  const byUnit = postsAt(actors, actor, resource, today);
  if (typeof byUnit === 'string') return byUnit;
  const isApproved = rule.approving && (resource.authors ?? []).includes(actor.id);
  return byUnit.find((candidate) => !isApproved || !approvesAlone(candidate, actors)) ?? 'FOUR_EYES';
}

/** Those of the person's posts that are one of these. */
function postsAt(
  places: readonly RoleAtUnit[],
  actor: PersonActor,
  resource: Resource,
  today: CivilDate,
): readonly Appointment[] | 'NO_ROLE' | 'OTHER_AREA' | 'OTHER_UNIT' {
  const roles = places.map(({ role }) => role);
  const byArea = inArea(inRoles(roles, actor, today), resource);
  if (typeof byArea === 'string') return byArea;
  const byUnit = byArea.filter((post) => places.some((place) => fits(place, post)));
  return byUnit.length > 0 ? byUnit : 'OTHER_UNIT';
}

function inArea(byRole: readonly Appointment[], { area }: Resource): readonly Appointment[] | 'NO_ROLE' | 'OTHER_AREA' {
  if (byRole.length === 0) return 'NO_ROLE';
  const byArea = byRole.filter((post) => covers(post.area, area));
  return byArea.length > 0 ? byArea : 'OTHER_AREA';
}

/** The roles that a rule allows, if those `atStage` hold its duties; null for any role. */
function rolesOf(rule: Rule, atStage: readonly Role[]): readonly Role[] | null {
  if (rule.by === 'duty') return atStage;
  if (rule.by !== 'role') return null;
  return rule.orAsked ? [...rule.roles, ...atStage] : rule.roles;
}

function inRoles(roles: readonly Role[] | null, actor: PersonActor, today: CivilDate): readonly Appointment[] {
  return actor.appointments.filter((post) => isInForce(post, today) && (roles === null || roles.includes(post.role)));
}

/** Whether approving is the post's only duty here. */
function approvesAlone(post: Appointment, actors: readonly StageActor[]): boolean {
  return actors.filter((entry) => fits(entry, post)).every(({ duty }) => duty === 'approve');
}

function actorsWith(duties: readonly Duty[], resource: Resource): readonly StageActor[] {
  return (resource.actors ?? []).filter((entry) => duties.includes(entry.duty));
}

function fits(entry: RoleAtUnit, post: Appointment): boolean {
  return entry.role === post.role && entry.unit === post.unit;
}

/** Whether the post gives authority on that day: within its term, and not waiting for a second administrator. */
export function isInForce(post: Appointment, on: CivilDate): boolean {
  const stands = post.confirmation !== 'awaited' && post.confirmation !== 'declined';
  return stands && post.from <= on && (post.to === null || on <= post.to);
}

/** Whether authority over one area (a path from the province down) includes the other: its subtree with itself. */
export function covers(authority: readonly string[], area: readonly string[]): boolean {
  const own = authority.at(-1);
  return own !== undefined && area.includes(own);
}

function authorityOf(actor: PersonActor, post: Appointment): Authority {
  return { person: actor.id, appointment: post.id, unit: post.unit, role: post.role, title: post.title };
}
