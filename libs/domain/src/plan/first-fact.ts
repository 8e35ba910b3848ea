import type { Upcast } from '../kernel/codec.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Context } from '../kernel/decider.js';
import { ensure } from '../kernel/rejection.js';
import type { PlanDocument } from './document.js';
import { firstDayOf } from './plan-date.js';

/** Before anything could be marked as entered late. */
export const inTime: Upcast = (data) => ({ ...data, enteredLate: false });

/**
 * What begins under a plan is not dated before the plan, nor before its adoption unless it is entered late. An adoption
 * counts only up to today, so that one whose clock was ahead locks nothing out.
 * @throws Rejection OCCURRED_BEFORE_PLAN, OCCURRED_BEFORE_ADOPTION
 */
export function ensureUnderPlan(
  { document, adoptedOn }: { readonly document: PlanDocument; readonly adoptedOn: CivilDate | null },
  context: Context,
  enteredLate: boolean,
): void {
  ensureNotBeforePlan(document, context);
  const { on, today } = context;
  const adopted = adoptedOn !== null && adoptedOn > today ? today : adoptedOn;
  const isInUse = adopted === null || on >= adopted || enteredLate;
  const details = { field: 'occurredOn', occurredOn: on, earliest: adopted };
  ensure(isInUse, 'OCCURRED_BEFORE_ADOPTION', details);
}

/** @throws Rejection OCCURRED_BEFORE_PLAN */
export function ensureNotBeforePlan(document: PlanDocument, { on }: Context, field = 'occurredOn'): void {
  const earliest = firstDayOf(document);
  const details = { field, occurredOn: on, earliest };
  ensure(earliest === null || on >= earliest, 'OCCURRED_BEFORE_PLAN', details);
}
