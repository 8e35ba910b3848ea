export type { Act, Obstacle } from './access/act.js';
export type { AskedQuestion, RoleAtUnit } from './access/questions.js';
export { NOTHING_OFFERED, type Offer } from './access/offer.js';
export type { ActOffered } from './access/act-offered.js';
export type { ActNow } from './access/act-now.js';
export { QUERIES } from './access/queries.js';
export type { Permission, Rule } from './access/rule.js';
export { administeredBy, isWithin, type Administered } from './access/administration.js';
export {
  authorize,
  authorizeSomewhere,
  covers,
  isInForce,
  judge,
  REFUSAL_RULES,
  refusedEverywhere,
  type RefusalRule,
  type Resource,
} from './access/policy.js';
export { seesArea, seesPerson, seesRegistry, takesPartIn } from './access/sight.js';
export {
  AGGREGATES,
  type AggregateName,
  type CommandOf,
  type ContextOf,
  type EventOf,
  type StateOf,
} from './aggregates.js';
export * from './calendar/index.js';
export type { Deadline, DeadlineForm, Rhythm } from './deadline/deadline.js';
export type { CountedDue } from './deadline/arrival.js';
export { dueDate } from './deadline/due.js';
export * from './dossier/index.js';
export { correctableBy, type Corrected, type Correcting, type MayCorrect } from './corrections/correct.js';
export { isBeside, lastOn, type CorrectedValues, type PastAct } from './corrections/past-act.js';
export * from './kernel/actor.js';
export {
  AREA_DEPTH,
  AREA_LEVELS,
  type AreaLevel,
  LONGEST_AREA,
  NATIONAL,
  areasAbove,
  isAreaPath,
  ownerId,
  pathTo,
  qualifiedAreas,
} from './kernel/area.js';
export * from './kernel/civil-date.js';
export { codecOf, type Codec, type Stored, type Upcast } from './kernel/codec.js';
export type { Context, Decider, Fact } from './kernel/decider.js';
export type { Metadata } from './kernel/metadata.js';
export { checkOccurredOn } from './kernel/occurred-on.js';
export * from './kernel/roles.js';
export type { AlsoRefused } from './kernel/rejection-list.js';
export { Rejection, REJECTION_CODES, type RejectionCode } from './kernel/rejection.js';
export * from './measurement/index.js';
export * from './numbering/numbering.js';
export * from './paper/paper.js';
export * from './parameters/index.js';
export * from './permissions.js';
export { standsBehind } from './person/confirm.js';
export { firstDayUnadministered, isAdministering } from './person/last-administrator.js';
export type { NamingCommand } from './person/commands.js';
export * from './person/person.js';
export * from './plan/index.js';
export * from './procedure/index.js';
export * from './proposal/index.js';
export { refusalCodec, type RefusalEvent, type RefusedAct } from './refusal/refusal.js';
export * from './text/index.js';
export * from './unit/unit.js';
