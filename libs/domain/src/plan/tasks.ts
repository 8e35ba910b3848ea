import { dueDate } from '../deadline/due.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { PlanDocument, Task, TaskDeadline } from './document.js';
import { yearOfPlan } from './year-of-plan.js';

export interface ReportPaper {
  readonly number: string;
  readonly date: CivilDate;
}

/** A product of a task was completed on a day; `product` is null if the plan gives it no name. */
export interface TaskCompletion {
  readonly task: string;
  readonly product: string | null;
  readonly completedOn: CivilDate;
  readonly document: ReportPaper | null;
}

/**
 * `on-time`: completed by its day. `late`: completed later, or not yet although the day has passed. `ahead`: the day is
 * in future. `undated`: the plan names no day, so it cannot be late.
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

/** `due` = `onTime` + `late`, without `undated`. `products`: every product of every task, in the plan's order. */
export interface TasksOnTime {
  readonly due: number;
  readonly onTime: number;
  readonly late: number;
  readonly undated: number;
  readonly products: readonly TaskProduct[];
}

type Dated = Pick<TaskDeadline, 'product'> & { readonly deadline: TaskDeadline['deadline'] | null };

/** The products of a task, null for one without a name; a task without a deadline has one. */
export function productsOf(document: PlanDocument, task: string): readonly (string | null)[] | null {
  const found = document.tasks.find((one) => one.id === task);
  if (!found) return null;
  return productsWithDeadlines(found).map(({ product }) => product);
}

/**
 * The plan's dated work at the end of `today`. A product is due if it is completed or its day has passed. A deadline
 * without a year takes the plan's, or that of `today` if the plan has no date.
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

/** A task without a deadline has one product, without a name. */
function productsWithDeadlines({ deadlines }: Task): readonly Dated[] {
  return deadlines.length === 0 ? [{ product: null, deadline: null }] : deadlines;
}

export function standingOf(due: CivilDate | null, completedOn: CivilDate | null, today: CivilDate): TaskStanding {
  if (due === null) return 'undated';
  if (completedOn !== null) return completedOn <= due ? 'on-time' : 'late';
  return today > due ? 'late' : 'ahead';
}
