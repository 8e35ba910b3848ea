import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { InvalidCursor, keyIn } from '../paging/cursor.js';
import type { Walk } from '../past/walk.js';

/** A column of alias `s` with the form of its values in a cursor. */
interface OrderedByColumn<Row> {
  readonly column: keyof Row & string;
  readonly form: RegExp;
}

/** SQL on alias `s` under a name of its own, with what it gives for a row. */
interface OrderedBySql<Row> {
  readonly name: string;
  readonly sql: string;
  readonly of: (row: Row) => string;
  readonly form: RegExp;
}

/** `by`: columns and SQL of one index, together unique. `down`: all of them from the greatest on. */
export interface Order<Row> {
  readonly name: string;
  readonly by: readonly (OrderedByColumn<Row> | OrderedBySql<Row>)[];
  readonly down: boolean;
}

/** Leaves out what comes before the first that was there at the moment that is asked about. */
export function beginAtMoment<Row extends ObjectLiteral>(
  select: SelectQueryBuilder<Row>,
  { by: [first], down }: Order<Row>,
  walk: Walk,
): void {
  const begin = first && 'column' in first && down ? walk.begin(first.column) : null;
  if (begin) select.andWhere(`${begin.sql} <= :begin`, { begin: begin.last });
}

interface Place {
  readonly name: string;
  readonly sql: string;
  readonly isColumn: boolean;
}

/** Selects in this order what comes after the cursor. @throws InvalidCursor for that of another order */
export function inOrder<Row extends ObjectLiteral>(
  select: SelectQueryBuilder<Row>,
  { name, by, down }: Order<Row>,
  { after, walk }: { readonly after: string | null | undefined; readonly walk: Walk },
): void {
  const [ofOrder, ...key] = keyIn(after, [/^[a-z-]{1,40}$/, ...by.map(({ form }) => form)]) ?? [name];
  if (ofOrder !== name) throw new InvalidCursor();
  const places = by.map((one) => placeOf(one, walk));
  if (key.length > 0) {
    const values = Object.fromEntries(key.map((value, at) => [`key${String(at)}`, value]));
    const names = Object.keys(values).map((one) => `:${one}`);
    const sorted = places.map(({ sql }) => sql).join(', ');
    select.andWhere(`(${sorted}) ${down ? '<' : '>'} (${names.join(', ')})`, values);
  }
  for (const { name: alias, sql, isColumn } of places) {
    if (!isColumn) select.addSelect(sql, alias);
    select.addOrderBy(isColumn ? sql : alias, down ? 'DESC' : 'ASC');
  }
}

/** SQL on alias `s` by which the list is sorted. */
export function keysIn<Row>({ by }: Order<Row>, walk: Walk): readonly string[] {
  return by.map((one) => placeOf(one, walk).sql);
}

function placeOf<Row>(one: OrderedByColumn<Row> | OrderedBySql<Row>, walk: Walk): Place {
  if ('sql' in one) return { name: one.name, sql: one.sql, isColumn: false };
  const sql = walk.sorted(one.column);
  return { name: `sorted_${one.column.toLowerCase()}`, sql, isColumn: sql === `s.${one.column}` };
}

/** What the cursor after this row holds. */
export function keyOf<Row extends ObjectLiteral>({ name, by }: Order<Row>, row: Row): readonly string[] {
  return [name, ...by.map((one) => ('sql' in one ? one.of(row) : String(row[one.column])))];
}
