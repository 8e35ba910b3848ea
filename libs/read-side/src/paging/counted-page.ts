import type { DataSource, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { ID_FORM, InvalidCursor, keyIn, pageOf, pageSize, type Page } from './cursor.js';

/**
 * On all pages. `total`: exact, unless there are more than it counts: then there are at least as many, and `atLeast` says
 * so. Both null unless it was asked for, because it may cost as much as the page.
 */
export interface Total {
  readonly total: number | null;
  readonly atLeast: boolean | null;
}

export interface CountedPage<Item> extends Page<Item>, Total {}

export const COUNTED_UP_TO = 10_000;

export const NOT_COUNTED: Total = { total: null, atLeast: null };

/** How many rows it selects if that is asked for, without reading on past the bound. */
export async function totalOf<Row extends ObjectLiteral>(
  select: SelectQueryBuilder<Row>,
  counted: boolean | undefined,
  bound = COUNTED_UP_TO,
): Promise<Total> {
  if (!counted) return NOT_COUNTED;
  const [sql, values] = select
    .clone()
    .select('1')
    .limit(bound + 1)
    .getQueryAndParameters();
  return totalOfRows(select.dataSource, { sql, values }, bound);
}

/** How many rows a statement selects that ends one above the bound. */
export async function totalOfRows(
  dataSource: DataSource,
  { sql, values }: { readonly sql: string; readonly values: readonly unknown[] },
  bound = COUNTED_UP_TO,
): Promise<Total> {
  const [found] = await dataSource.query<{ count: number }[]>(`select count(*)::int as count from (${sql}) found`, [
    ...values,
  ]);
  return countedTo(found?.count ?? 0, bound);
}

/** What to say of a count that ends one above the bound. */
export function countedTo(count: number, bound = COUNTED_UP_TO) {
  return { total: Math.min(count, bound), atLeast: count > bound };
}

/** `counted`: with how many there are on all pages. */
interface PageRequest {
  readonly counted?: boolean | undefined;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

/** By id, of what it selects. @throws InvalidCursor */
export async function pageById<Row extends { readonly id: string }, View>(
  select: SelectQueryBuilder<Row>,
  { after, limit }: PageRequest,
  viewOf: (row: Row) => View,
): Promise<Page<View>> {
  const size = pageSize(limit);
  const [last] = keyIn(after, [ID_FORM]) ?? [];
  if (last !== undefined) select.andWhere(`${select.alias}.id > :last`, { last });
  const rows = await select
    .orderBy(`${select.alias}.id`)
    .limit(size + 1)
    .getMany();
  return pageOf(rows, size, (row) => [row.id], viewOf);
}

/** The same, counted if that is asked for. @throws InvalidCursor */
export async function countedPageById<Row extends { readonly id: string }, View>(
  select: SelectQueryBuilder<Row>,
  request: PageRequest,
  viewOf: (row: Row) => View,
): Promise<CountedPage<View>> {
  const total = await totalOf(select, request.counted);
  return { ...(await pageById(select, request, viewOf)), ...total };
}

/**
 * What a list is sorted by, of the row that its cursor names by the id alone, since it may be long. Only of a row in the
 * list: a cursor is no way to hear of others. @throws InvalidCursor
 */
export async function keyOfLast<Row extends ObjectLiteral>(
  select: SelectQueryBuilder<Row>,
  column: string,
  last: string,
): Promise<{ readonly key: string }> {
  const own = select.clone().andWhere(`${select.alias}.id = :last`, { last });
  const found = await own.select(column, 'key').getRawOne<{ readonly key: string }>();
  if (!found) throw new InvalidCursor();
  return found;
}
