import type { PlanDocument } from './document.js';

export type PlanCommand =
  | { readonly type: 'ImportPlan'; readonly document: PlanDocument }
  | { readonly type: 'AdoptPlan' }
  | { readonly type: 'ClosePlan'; readonly reason: string };
