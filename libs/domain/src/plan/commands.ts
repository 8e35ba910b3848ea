import type { PlanDocument } from './document.js';
import type { TaskCompletion } from './tasks.js';

export type PlanCommand =
  | { readonly type: 'ImportPlan'; readonly document: PlanDocument }
  | { readonly type: 'AdoptPlan' }
  | { readonly type: 'ClosePlan'; readonly reason: string }
  | ({ readonly type: 'RecordTaskCompletion' } & TaskCompletion);
