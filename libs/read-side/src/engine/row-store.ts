import type { EntityManager, EntitySchema } from 'typeorm';
import { addedTo, writeRows, type NamedColumn, type WrittenColumn } from './written-rows.js';

export type RowColumns = readonly (NamedColumn & { readonly property: string })[];

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

export function written<Row extends object>({ property, ...named }: RowColumns[number]): WrittenColumn<Row> {
  return { ...named, value: (row) => (row as Readonly<Record<string, unknown>>)[property] };
}

/** SQL that adds rows to the schema's table, or puts them in the place of those with their keys. */
export function savedIn(manager: EntityManager, schema: EntitySchema, columns: RowColumns): string {
  const { tablePath, primaryColumns } = manager.dataSource.getMetadata(schema);
  const key = primaryColumns.map(({ databaseName }) => databaseName).join(', ');
  const changes = columns.map(({ column }) => `${column} = excluded.${column}`).join(', ');
  return `${addedTo(tablePath, columns)} on conflict (${key}) do update set ${changes}`;
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

/** What no list shows is long. */
export function columnsOf(manager: EntityManager, schema: EntitySchema): RowColumns {
  return manager.dataSource.getMetadata(schema).columns.map((column) => {
    const { propertyName: property, databaseName, type, isSelect, isNullable, isArray } = column;
    return { property, column: databaseName, long: type === 'text' && !isSelect && !isNullable && !isArray };
  });
}

function renamed(row: object, columns: RowColumns, from: 'property' | 'column', to: 'property' | 'column') {
  const values = row as Record<string, unknown>;
  return Object.fromEntries(columns.map((names) => [names[to], values[names[from]]]));
}
