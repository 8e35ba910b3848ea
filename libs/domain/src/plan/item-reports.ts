import { dueDate } from '../deadline/due.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { PlanDocument, ReviewItem } from './document.js';
import { standingOf, type ReportPaper, type TaskStanding } from './tasks.js';
import { yearOfPlan } from './year-of-plan.js';

/** The product of an item that takes no proposals was completed on a day. */
export interface ItemCompletion {
  readonly item: string;
  readonly completedOn: CivilDate;
  readonly document: ReportPaper | null;
}

/** Such an item at the end of a day, as a task is told. */
export interface ItemReported {
  readonly item: string;
  readonly product: string | null;
  readonly due: CivilDate | null;
  readonly completedOn: CivilDate | null;
  readonly document: ReportPaper | null;
  readonly standing: TaskStanding;
}

/** Whether no proposal is written under the item, so that it is reported like a task. */
export function takesNoProposals({ catalogues }: PlanDocument, { path, catalogue }: ReviewItem): boolean {
  return path === null && (catalogues.find(({ code }) => code === catalogue)?.path ?? null) === null;
}

/** Every item that takes no proposals, in the plan's order. */
export function itemsReported(
  document: PlanDocument,
  completions: readonly ItemCompletion[],
  today: CivilDate,
): readonly ItemReported[] {
  const year = yearOfPlan(document, today);
  const reported = new Map(completions.map((one) => [one.item, one]));
  const without = document.items.filter((item) => takesNoProposals(document, item));
  return without.map(({ id, product, deadline }) => {
    const due = deadline && dueDate(deadline, year);
    const { completedOn, document: paper } = reported.get(id) ?? { completedOn: null, document: null };
    return { item: id, product, due, completedOn, document: paper, standing: standingOf(due, completedOn, today) };
  });
}

export function withItemCompletion(
  completions: readonly ItemCompletion[],
  newest: ItemCompletion,
): readonly ItemCompletion[] {
  return [...completions.filter(({ item }) => item !== newest.item), newest];
}
