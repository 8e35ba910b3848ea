import type { PlanDocument } from './document.js';
import type { ItemCompletion } from './item-reports.js';
import type { TaskCompletion } from './tasks.js';

export type PlanCommand =
  | { readonly type: 'ImportPlan'; readonly document: PlanDocument }
  | { readonly type: 'AdoptPlan' }
  | { readonly type: 'DiscardPlan'; readonly reason: string }
  | { readonly type: 'ClosePlan'; readonly reason: string }
  | ({ readonly type: 'RecordTaskCompletion' } & TaskCompletion)
  | ({ readonly type: 'RecordItemCompletion' } & ItemCompletion);
