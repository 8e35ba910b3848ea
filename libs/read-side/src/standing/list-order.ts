import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { InvalidCursor, keyIn } from '../paging/cursor.js';

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

/** Selects in this order what comes after the cursor. @throws InvalidCursor for that of another order */
export function inOrder<Row extends ObjectLiteral>(
  select: SelectQueryBuilder<Row>,
  { name, by, down }: Order<Row>,
  after: string | null | undefined,
): void {
  const [ofOrder, ...key] = keyIn(after, [/^[a-z-]{1,40}$/, ...by.map(({ form }) => form)]) ?? [name];
  if (ofOrder !== name) throw new InvalidCursor();
  const places = by.map((one) => ('sql' in one ? one.sql : `s.${one.column}`));
  if (key.length > 0) {
    const values = Object.fromEntries(key.map((value, at) => [`key${String(at)}`, value]));
    const names = Object.keys(values).map((one) => `:${one}`);
    select.andWhere(`(${places.join(', ')}) ${down ? '<' : '>'} (${names.join(', ')})`, values);
  }
  for (const one of by) {
    if ('sql' in one) select.addSelect(one.sql, one.name);
    select.addOrderBy('sql' in one ? one.name : `s.${one.column}`, down ? 'DESC' : 'ASC');
  }
}

/** What the cursor after this row holds. */
export function keyOf<Row extends ObjectLiteral>({ name, by }: Order<Row>, row: Row): readonly string[] {
  return [name, ...by.map((one) => ('sql' in one ? one.of(row) : String(row[one.column])))];
}
