import { dueDate } from '../deadline/due.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { PlanDocument, Task, TaskDeadline } from './document.js';
import { yearOfPlan } from './year-of-plan.js';

/** The document with which somebody reported. */
export interface ReportPaper {
  readonly number: string;
  readonly date: CivilDate;
}

/** That a task's product was there, and since when; `product` null is the one that the plan does not name. */
export interface TaskCompletion {
  readonly task: string;
  readonly product: string | null;
  readonly completedOn: CivilDate;
  readonly document: ReportPaper | null;
}

/**
 * `on-time`: there by its day. `late`: there after it, or not there although it has passed. `ahead`: its day is still to come.
 * `undated`: the plan names no day, so that nothing can be late.
 */
export type TaskStanding = 'on-time' | 'late' | 'ahead' | 'undated';

export interface TaskProduct {
  readonly task: string;
  readonly product: string | null;
  readonly due: CivilDate | null;
  readonly completedOn: CivilDate | null;
  readonly document: ReportPaper | null;
  readonly standing: TaskStanding;
}

/**
 * `due` = `onTime` + `late`; `undated` are in none of them; `products` is every dated or undated product of every task, in the
 * plan's order.
 */
export interface TasksOnTime {
  readonly due: number;
  readonly onTime: number;
  readonly late: number;
  readonly undated: number;
  readonly products: readonly TaskProduct[];
}

/** A product of a task, and its deadline if the plan sets one. */
type Dated = Pick<TaskDeadline, 'product'> & { readonly deadline: TaskDeadline['deadline'] | null };

/** What a task may be reported with: its products, null for one without a name; a task without any deadline has one. */
export function productsOf(document: PlanDocument, task: string): readonly (string | null)[] | null {
  const found = document.tasks.find((one) => one.id === task);
  if (!found) return null;
  return productsWithDeadlines(found).map(({ product }) => product);
}

/**
 * How the dated work of a plan stands at the end of `today`. Due are products that are there, or whose day has passed. A
 * deadline without a year is bound to the plan's own, or to that of `today` where the plan has no date.
 */
export function tasksOnTime(
  document: PlanDocument,
  completions: readonly TaskCompletion[],
  today: CivilDate,
): TasksOnTime {
  const year = yearOfPlan(document, today);
  const reported = new Map(completions.map((one) => [productKey(one.task, one.product), one]));
  const products = document.tasks.flatMap((task) => {
    return productsWithDeadlines(task).map(({ product, deadline }) => {
      const due = deadline === null ? null : dueDate(deadline, year);
      const completion = reported.get(productKey(task.id, product));
      const { completedOn, document: paper } = completion ?? { completedOn: null, document: null };
      const standing = standingOf(due, completedOn, today);
      return { task: task.id, product, due, completedOn, document: paper, standing };
    });
  });
  const count = (standing: TaskStanding) => products.filter((one) => one.standing === standing).length;
  const [onTime, late, undated] = [count('on-time'), count('late'), count('undated')];
  return { due: onTime + late, onTime, late, undated, products };
}

function productKey(task: string, product: string | null): string {
  return JSON.stringify([task, product]);
}

/** A task without any deadline has one product, without a name. */
function productsWithDeadlines({ deadlines }: Task): readonly Dated[] {
  return deadlines.length === 0 ? [{ product: null, deadline: null }] : deadlines;
}

function standingOf(due: CivilDate | null, completedOn: CivilDate | null, today: CivilDate): TaskStanding {
  if (due === null) return 'undated';
  if (completedOn !== null) return completedOn <= due ? 'on-time' : 'late';
  return today > due ? 'late' : 'ahead';
}
