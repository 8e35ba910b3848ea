import type { EntityManager, EntitySchema } from 'typeorm';
import { write } from './sending.js';

export type RowColumns = readonly { readonly property: string; readonly column: string }[];

/** Characters per statement: one text of all rows could exceed the limit of texts. */
const PIECE = 4 * 1024 * 1024;

/** Rows by id, with columns that the schema does not name. */
export async function loadObjects<Row extends { readonly id: string }>(
  manager: EntityManager,
  schema: EntitySchema,
  { ids, extra }: { readonly ids: readonly string[]; readonly extra: RowColumns },
): Promise<readonly Row[]> {
  const { tablePath } = manager.dataSource.getMetadata(schema);
  const columns = [...columnsOf(manager, schema), ...extra];
  const found = await manager.query<{ row: Record<string, unknown> }[]>(
    `select row_to_json(t) as row from ${tablePath} t where id = any($1)`,
    [ids],
  );
  return found.map(({ row }) => renamed(row, columns, 'column', 'property') as unknown as Row);
}

/** Adds the rows, or puts them in the place of those with their keys. */
export async function saveRows<Row extends object>(
  manager: EntityManager,
  schema: EntitySchema<Row>,
  rows: readonly Row[],
): Promise<void> {
  const columns = columnsOf(manager, schema);
  await writeRows(manager, savedIn(manager, schema, columns), { rows, columns: columns.map(written) });
}

/** A column, and its value in what is written. */
export interface WrittenColumn<Row> {
  readonly column: string;
  readonly value: (row: Row) => unknown;
}

interface WrittenRows<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly WrittenColumn<Row>[];
}

export function written<Row extends object>({ property, column }: RowColumns[number]): WrittenColumn<Row> {
  return { column, value: (row) => (row as Readonly<Record<string, unknown>>)[property] };
}

/** `sql`: what is done with the rows, which are its `$1`. */
export async function writeRows<Row>(manager: EntityManager, sql: string, asked: WrittenRows<Row>): Promise<void> {
  let before: Promise<unknown> = Promise.resolve();
  // The next piece is made while the database takes in the one before.
  for (const piece of piecesOf(asked)) {
    await before;
    before = write(manager, sql, [piece]);
  }
  await before;
}

/** SQL that adds rows to the schema's table, or puts them in the place of those with their keys. */
export function savedIn(manager: EntityManager, schema: EntitySchema, columns: RowColumns): string {
  const { tablePath, primaryColumns } = manager.dataSource.getMetadata(schema);
  const key = primaryColumns.map(({ databaseName }) => databaseName).join(', ');
  const changes = columns.map(({ column }) => `${column} = excluded.${column}`).join(', ');
  return `${addedTo(tablePath, columns)} on conflict (${key}) do update set ${changes}`;
}

/** SQL that adds rows to a table. */
export function addedTo(table: string, columns: readonly Pick<RowColumns[number], 'column'>[]): string {
  const names = columns.map(({ column }) => column).join(', ');
  return `insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, $1::json)`;
}

/** The rows by the names of their columns. */
export function asColumns<Row extends object>(
  manager: EntityManager,
  schema: EntitySchema<Row>,
  rows: readonly Row[],
): readonly object[] {
  const columns = columnsOf(manager, schema);
  return rows.map((row) => renamed(row, columns, 'property', 'column'));
}

/** JSON lists. */
function* piecesOf<Row>({ rows, columns }: WrittenRows<Row>): Generator<string> {
  const textOf = jsonOf(columns);
  let piece: string[] = [];
  let size = 0;
  for (const row of rows) {
    const text = textOf(row);
    if (size > 0 && size + text.length > PIECE) {
      yield `[${piece.join(',')}]`;
      [piece, size] = [[], 0];
    }
    piece.push(text);
    size += text.length;
  }
  if (size > 0) yield `[${piece.join(',')}]`;
}

/** A row as a JSON object, without what is null. */
function jsonOf<Row>(columns: readonly WrittenColumn<Row>[]): (row: Row) => string {
  const named = columns.map(({ column, value }) => ({ name: `${JSON.stringify(column)}:`, value }));
  return (row) => {
    let text = '';
    for (const { name, value } of named) {
      const one = value(row) ?? null;
      if (one !== null) text += `${text === '' ? '' : ','}${name}${JSON.stringify(one)}`;
    }
    return `{${text}}`;
  };
}

export function columnsOf(manager: EntityManager, schema: EntitySchema): RowColumns {
  return manager.dataSource.getMetadata(schema).columns.map(({ propertyName, databaseName }) => {
    return { property: propertyName, column: databaseName };
  });
}

function renamed(row: object, columns: RowColumns, from: 'property' | 'column', to: 'property' | 'column') {
  const values = row as Record<string, unknown>;
  return Object.fromEntries(columns.map((names) => [names[to], values[names[from]]]));
}
