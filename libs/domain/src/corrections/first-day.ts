import type { Context } from '../kernel/decider.js';
import type { PlanState } from '../plan/decide.js';
import { ensureNotBeforePlan } from '../plan/first-fact.js';
import type { Correcting } from './correct.js';

interface UnderPlan extends Context {
  readonly plan: PlanState;
}

/**
 * The first fact stays under its plan when its date is corrected. It may come to lie before the adoption: who corrected it,
 * and why, stands beside it. @throws Rejection OCCURRED_BEFORE_PLAN
 */
export function ensureFirstDay({ revision, changes: { on } }: Correcting, context: UnderPlan): void {
  if (revision > 0 || on === undefined || context.plan.status === 'none') return;
  ensureNotBeforePlan(context.plan.document, { ...context, on }, 'changes.on');
}
