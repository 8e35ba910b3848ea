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
export { planDecider, type PlanContext, type PlanState } from './decide.js';
export * from './document.js';
export { planCodec, type PlanEvent } from './events.js';
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
