import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { InvalidCursor, keyIn } from '../paging/cursor.js';

/** A column of alias `s` with the form of its values in a cursor. */
interface OrderedBy<Row> {
  readonly column: keyof Row & string;
  readonly form: RegExp;
}

/** `by`: columns of one index, together unique. `down`: all of them from the greatest on. */
export interface Order<Row> {
  readonly name: string;
  readonly by: readonly OrderedBy<Row>[];
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
  const columns = by.map(({ column }) => `s.${column}`);
  if (key.length > 0) {
    const values = Object.fromEntries(key.map((value, at) => [`key${String(at)}`, value]));
    const names = Object.keys(values).map((one) => `:${one}`);
    select.andWhere(`(${columns.join(', ')}) ${down ? '<' : '>'} (${names.join(', ')})`, values);
  }
  for (const column of columns) select.addOrderBy(column, down ? 'DESC' : 'ASC');
}

/** What the cursor after this row holds. */
export function keyOf<Row extends ObjectLiteral>({ name, by }: Order<Row>, row: Row): readonly string[] {
  return [name, ...by.map(({ column }) => String(row[column]))];
}
