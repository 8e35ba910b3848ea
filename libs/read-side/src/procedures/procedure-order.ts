import type { SelectQueryBuilder } from 'typeorm';
import { countedPageById, totalOf, type CountedPage } from '../paging/counted-page.js';
import { ID_FORM, keyIn, pageOf, pageSize } from '../paging/cursor.js';
import type { ProcedureRow } from './procedure-row.js';

/** `field`: by name, then by code. `changed`: what was imported or told last first. */
export type ProcedureSort = 'code' | 'field' | 'changed';

interface Asked {
  readonly sort?: ProcedureSort | undefined;
  readonly counted?: boolean | undefined;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

/** SQL: what comes after the row `:last`, which a cursor names by its id alone, since a field may be long. */
const ORDERS = {
  field: {
    by: { 'p.fieldSought': 'ASC', 'p.id': 'ASC' },
    later: `(p.field_sought, p.id) > (select q.field_sought, q.id from read_side.procedure q where q.id = :last)`,
  },
  changed: {
    by: { 'p.position': 'DESC' },
    later: `p.position < (select q.position from read_side.procedure q where q.id = :last)`,
  },
} as const;

/** @throws InvalidCursor, also for one of another order */
export async function proceduresInOrder<View>(
  select: SelectQueryBuilder<ProcedureRow>,
  asked: Asked,
  viewOf: (row: ProcedureRow) => View,
): Promise<CountedPage<View>> {
  const { sort = 'code', counted, after, limit } = asked;
  if (sort === 'code') return countedPageById(select, asked, viewOf);
  const size = pageSize(limit);
  const [, last] = keyIn(after, [new RegExp(`^${sort}$`), ID_FORM]) ?? [];
  const total = await totalOf(select, counted);
  const { by, later } = ORDERS[sort];
  if (last !== undefined) select.andWhere(later, { last });
  const rows = await select
    .orderBy(by)
    .limit(size + 1)
    .getMany();
  return { ...pageOf(rows, size, ({ id }) => [sort, id], viewOf), ...total };
}
