export { areaLedBy, areaPath } from './areas.js';
export {
  checkPlan,
  PLAN_RULES,
  textFaults,
  unitAuthorityFaults,
  type PlanFault,
  type PlanRule,
  type RegisteredUnits,
} from './check/index.js';
export type { PlanCommand } from './commands.js';
export { PLAN_STATUSES, planDecider, type PlanContext, type PlanState, type PlanStatus } from './decide.js';
export * from './document.js';
export { planCodec, type PlanEvent } from './events.js';
export { itemsReported, type ItemCompletion, type ItemReported } from './item-reports.js';
export { openPlanActs, type PlanActName } from './open-acts.js';
export { firstDayOf } from './plan-date.js';
export {
  countsWorkingDays,
  enterStage,
  gatheringIndex,
  lastStageAlone,
  needsOwnDossier,
  unitsNamed,
  type StageEntry,
  type RouteSubject,
} from './route.js';
export * from './targets.js';
export { tasksOnTime, type TaskCompletion, type TaskProduct, type TasksOnTime, type TaskStanding } from './tasks.js';
export { yearOfPlan } from './year-of-plan.js';
