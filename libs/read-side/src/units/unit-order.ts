import type { SelectQueryBuilder } from 'typeorm';
import { countedPageById, keyOfLast, totalOf, type CountedPage } from '../paging/counted-page.js';
import { ID_FORM, keyIn, pageOf, pageSize } from '../paging/cursor.js';
import type { UnitRow } from './unit-row.js';

/** `name`: by its letters without diacritics. */
export type UnitSort = 'id' | 'name';

interface Asked {
  readonly sort?: UnitSort | undefined;
  readonly counted?: boolean | undefined;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

/** @throws InvalidCursor, also for one of the other order */
export async function unitsInOrder<View>(
  select: SelectQueryBuilder<UnitRow>,
  asked: Asked,
  viewOf: (row: UnitRow) => View,
): Promise<CountedPage<View>> {
  const { sort = 'id', counted, after, limit } = asked;
  if (sort === 'id') return countedPageById(select, asked, viewOf);
  const size = pageSize(limit);
  const [, last] = keyIn(after, [/^name$/, ID_FORM]) ?? [];
  const total = await totalOf(select, counted);
  if (last !== undefined) {
    const { key } = await keyOfLast(select, 'u.search_folded', last);
    select.andWhere('(u.search_folded, u.id) > (:key, :last)', { key, last });
  }
  const rows = await select
    .orderBy({ 'u.searchFolded': 'ASC', 'u.id': 'ASC' })
    .limit(size + 1)
    .getMany();
  return { ...pageOf(rows, size, ({ id }) => [sort, id], viewOf), ...total };
}
