import type { Context } from '../kernel/decider.js';
import type { PlanState } from '../plan/decide.js';
import { ensureUnderPlan } from '../plan/first-fact.js';
import type { Correcting } from './correct.js';

interface UnderPlan extends Context {
  readonly plan: PlanState;
}

/** The first fact stays under its plan when its date is corrected. @throws Rejection OCCURRED_BEFORE_PLAN, OCCURRED_BEFORE_ADOPTION */
export function ensureFirstDay(
  { revision, changes: { on } }: Correcting,
  { enteredLate }: { readonly enteredLate: boolean },
  context: UnderPlan,
): void {
  if (revision > 0 || on === undefined || context.plan.status === 'none') return;
  ensureUnderPlan(context.plan, { ...context, on }, enteredLate, 'changes.on');
}
