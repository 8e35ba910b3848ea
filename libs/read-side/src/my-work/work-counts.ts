import type { CivilDate } from '@app/domain';
import type { DataSource } from 'typeorm';
import { calendarsOf } from '../calendars/calendars-of.js';
import { COUNTED_UP_TO, totalOfRows, type Total } from '../paging/counted-page.js';
import type { InScope } from '../standing/standing-lists.js';
import { dueView } from '../standing/working-days.js';
import { urgencyOf, type Urgency } from './urgency.js';
import { workWhere, type WorkCondition, type WorkItem } from './work-items.js';

/** Of everything that waits, whatever the page. */
export interface WorkCounts {
  readonly total: number;
  readonly byUrgency: Readonly<Record<Urgency, number>>;
  readonly byKind: Readonly<Record<WorkItem['kind'], number>>;
}

/** How many there are on all pages of the work. */
export function totalOfWork(
  dataSource: DataSource,
  { scope, today }: InScope,
  { posts, parameters, ...conditions }: WorkCondition,
): Promise<Total> {
  const sql = `select from (${workWhere(conditions)}) work limit ${String(COUNTED_UP_TO + 1)}`;
  return totalOfRows(dataSource, { sql, values: [scope, today, posts, ...parameters] });
}

interface Group {
  readonly kind: WorkItem['kind'];
  readonly area: readonly string[];
  readonly due: CivilDate | null;
  readonly count: number;
}

/** One query over the work, by areas and days, because each area has its working days. */
export async function countWork(
  dataSource: DataSource,
  { scope, today }: InScope,
  { posts, parameters, ...conditions }: WorkCondition,
): Promise<WorkCounts> {
  const sql = `select kind, area, due, count(*)::int as count from (${workWhere(conditions)}) work group by 1, 2, 3`;
  const groups = await dataSource.query<Group[]>(sql, [scope, today, posts, ...parameters]);
  const calendarOf = await calendarsOf(dataSource, groups);
  const byUrgency = { overdue: 0, soon: 0, later: 0, undated: 0 };
  const byKind = { proposal: 0, dossier: 0 };
  for (const group of groups) {
    const { due, count } = group;
    const { workingDaysLeft } = dueView({ due, today, left: true }, calendarOf(group.area));
    byUrgency[urgencyOf({ due, overdue: due !== null && due < today, workingDaysLeft }, today)] += count;
    byKind[group.kind] += count;
  }
  return { total: byKind.proposal + byKind.dossier, byUrgency, byKind };
}
