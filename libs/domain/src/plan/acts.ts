import { installation, permissions, role } from '../access/rule.js';

/** What can be done to a plan, and by whom. */
export const PLAN_ACTS = permissions({
  ImportPlan: installation,
  AdoptPlan: installation,
  ClosePlan: role('administrator'),
  RecordTaskCompletion: role('administrator'),
});
