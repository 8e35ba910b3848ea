import { isCivilDate, type CivilDate } from '../kernel/civil-date.js';
import { ensure, Rejection } from '../kernel/rejection.js';
import { saysTheSame } from '../kernel/same.js';
import type { PlanDocument } from './document.js';
import { takesNoProposals, type ItemCompletion } from './item-reports.js';
import { productsOf, type TaskCompletion } from './tasks.js';

/**
 * The completion to record; null if the report is not new. Another report of the same product corrects the first.
 * @throws Rejection UNKNOWN_TASK, INCOMPLETE, OCCURRED_IN_FUTURE
 */
export function recordCompletion(
  report: TaskCompletion,
  plan: { readonly document: PlanDocument; readonly completions: readonly TaskCompletion[] },
  today: CivilDate,
): TaskCompletion | null {
  const { task, product, completedOn, document } = report;
  const products = productsOf(plan.document, task);
  if (!products) throw new Rejection('UNKNOWN_TASK', { field: 'task', task });
  ensure(products.includes(product), 'UNKNOWN_TASK', { field: 'product', possible: products });
  ensureReported(report, today);
  const completion: TaskCompletion = { task, product, completedOn, document };
  const previous = plan.completions.find((one) => one.task === task && one.product === product);
  return previous && saysTheSame(previous, completion) ? null : completion;
}

export function withCompletion(
  completions: readonly TaskCompletion[],
  newest: TaskCompletion,
): readonly TaskCompletion[] {
  const others = completions.filter(({ task, product }) => task !== newest.task || product !== newest.product);
  return [...others, newest];
}

/**
 * The completion of an item that takes no proposals; null if the report is not new. Another report corrects the first.
 * @throws Rejection UNKNOWN_ITEM, ITEM_HAS_PATH, INCOMPLETE, OCCURRED_IN_FUTURE
 */
export function recordItemCompletion(
  { item, completedOn, document }: ItemCompletion,
  plan: { readonly document: PlanDocument; readonly itemsDone: readonly ItemCompletion[] },
  today: CivilDate,
): ItemCompletion | null {
  const found = plan.document.items.find(({ id }) => id === item);
  if (!found) throw new Rejection('UNKNOWN_ITEM', { field: 'item', item });
  ensure(takesNoProposals(plan.document, found), 'ITEM_HAS_PATH', { field: 'item', item });
  const completion: ItemCompletion = { item, completedOn, document };
  ensureReported(completion, today);
  const previous = plan.itemsDone.find((one) => one.item === item);
  return previous && saysTheSame(previous, completion) ? null : completion;
}

function ensureReported(
  { completedOn, document }: Pick<ItemCompletion, 'completedOn' | 'document'>,
  today: CivilDate,
): void {
  ensure(isCivilDate(completedOn), 'INCOMPLETE', { field: 'completedOn' });
  ensure(completedOn <= today, 'OCCURRED_IN_FUTURE', { field: 'completedOn', today });
  ensure(document?.number !== '', 'INCOMPLETE', { field: 'document.number' });
  ensure(document === null || isCivilDate(document.date), 'INCOMPLETE', { field: 'document.date' });
  ensure(document === null || document.date <= today, 'OCCURRED_IN_FUTURE', { field: 'document.date', today });
}
