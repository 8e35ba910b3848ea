import type { SelectQueryBuilder } from 'typeorm';
import { countedPageById, keyOfLast, totalOf, type CountedPage } from '../paging/counted-page.js';
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

/** SQL: what comes after the row `:last` with the key. */
const ORDERS = {
  field: {
    by: { 'p.fieldSought': 'ASC', 'p.id': 'ASC' },
    key: 'p.field_sought',
    later: '(p.field_sought, p.id) > (:key, :last)',
  },
  changed: {
    by: { 'p.position': 'DESC' },
    key: 'p.position',
    later: 'p.position < :key',
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
  const { by, key: column, later } = ORDERS[sort];
  if (last !== undefined) {
    const { key } = await keyOfLast(select, column, last);
    select.andWhere(later, { key, last });
  }
  const rows = await select
    .orderBy(by)
    .limit(size + 1)
    .getMany();
  return { ...pageOf(rows, size, ({ id }) => [sort, id], viewOf), ...total };
}
