import { INSTALLATION, permissions, role } from '../access/rule.js';

export const PLAN_ACTS = permissions({
  ImportPlan: INSTALLATION,
  AdoptPlan: INSTALLATION,
  ClosePlan: role('administrator'),
  RecordTaskCompletion: role('administrator'),
});
