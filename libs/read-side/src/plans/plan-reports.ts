import type { ItemCompletion, PlanState, TaskCompletion } from '@app/domain';

/** What was reported under a plan: on tasks, and on items that take no proposals. */
type PlanReports = Pick<Exclude<PlanState, { readonly status: 'none' }>, 'completions' | 'itemsDone'>;

/** Both in one list: an item's report names an item. */
export function reportsText({ completions, itemsDone }: PlanReports): string {
  return JSON.stringify([...completions, ...itemsDone]);
}

export function reportsIn(text: string): PlanReports {
  const all = JSON.parse(text) as readonly (TaskCompletion | ItemCompletion)[];
  return {
    completions: all.flatMap((one) => ('task' in one ? [one] : [])),
    itemsDone: all.flatMap((one) => ('item' in one ? [one] : [])),
  };
}
