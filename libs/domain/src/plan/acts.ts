import { INSTALLATION, permissions, role, roleOrAsked } from '../access/rule.js';

export const PLAN_ACTS = permissions({
  ImportPlan: INSTALLATION,
  AdoptPlan: INSTALLATION,
  DiscardPlan: role('administrator'),
  ClosePlan: role('administrator'),
  RecordTaskCompletion: roleOrAsked('administrator'),
  RecordItemCompletion: roleOrAsked('administrator'),
});
