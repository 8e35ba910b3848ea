import type { DataSource } from 'typeorm';
import { countedTo, type Total } from '../paging/counted-page.js';
import { momentAsked } from '../past/moment.js';
import type { ProposalListRequest } from './proposal-list-request.js';

/** Columns of the board's cells, by the parts of a list's request that they tell. */
const COLUMNS = {
  plan: 'plan',
  path: 'path',
  unit: 'unit',
  stage: 'stage',
  stageKind: 'stage_kind',
  phase: 'phase',
  outcome: 'outcome',
  status: `case when open then 'open' else phase end`,
  ward: 'area[cardinality(area)]',
} as const;
const COLUMN_NAMES = Object.keys(COLUMNS) as readonly (keyof typeof COLUMNS)[];

/** What they do not tell. */
const UNTOLD = ['item', 'catalogue', 'dossier', 'q', 'procedureCode', 'draftedBy', 'returned'] as const;

/** SQL with `$`: a value. What is over has no due day in a cell. */
const DUE = {
  dueFrom: 'due >= $::date',
  dueTo: 'due <= $::date',
} as const;
const DUE_NAMES = Object.keys(DUE) as readonly (keyof typeof DUE)[];

/** So many areas have more cells than a list is counted to. */
const FEW_AREAS = 10;

/** How many proposals such a list has, by the cells of the board; null where they do not tell, or where a count of the list is as cheap. */
export async function countedByBoard(dataSource: DataSource, request: ProposalListRequest): Promise<Total | null> {
  if (momentAsked() || UNTOLD.some((name) => request[name] !== undefined)) return null;
  const { where, values } = conditionsOf(request);
  if (where.length === 1 && request.scope.length > FEW_AREAS) return null;
  const sql = `select coalesce(sum(count), 0)::integer as count from read_side.board_cell where ${where.join(' and ')}`;
  const [found] = await dataSource.query<{ readonly count: number }[]>(sql, [...values]);
  return countedTo(found?.count ?? 0);
}

function conditionsOf(request: ProposalListRequest) {
  const values: unknown[] = [request.scope];
  const where = ['area && $1::text[]'];
  const add = (sql: string, value: unknown) => {
    values.push(value);
    where.push(sql.replace('$', `$${String(values.length)}`));
  };
  for (const name of COLUMN_NAMES) {
    const value = request[name];
    if (value !== undefined) add(`${COLUMNS[name]} = any($::text[])`, [value].flat());
  }
  for (const name of DUE_NAMES) if (request[name] !== undefined) add(DUE[name], request[name]);
  const { overdue, today } = request;
  if (overdue !== undefined) add(overdue ? 'due < $::date' : 'coalesce(due >= $::date, true)', today);
  return { where, values };
}
