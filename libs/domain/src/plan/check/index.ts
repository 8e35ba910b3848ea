export { checkPlan } from './check-plan.js';
export { PLAN_RULES, type PlanFault, type PlanRule } from './fault.js';
export { textFaults } from './texts.js';
export { unitAuthorityFaults, unitNameFaults, type RegisteredUnits } from './unit-authority.js';
