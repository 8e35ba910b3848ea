import { installation, permissions, role } from '../access/rule.js';

export const PLAN_ACTS = permissions({
  ImportPlan: installation,
  AdoptPlan: installation,
  ClosePlan: role('administrator'),
  RecordTaskCompletion: role('administrator'),
});
