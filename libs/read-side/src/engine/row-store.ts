import type { EntityManager, EntitySchema } from 'typeorm';

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
  await saveObjects(manager, schema, rows, {});
}

/**
 * `extra`: columns beside the schema's; `without`: properties left out. `versions`: appended to the table of versions.
 * `then`: SQL that reads the saved rows as `saved`.
 */
interface Saving {
  readonly extra?: RowColumns;
  readonly without?: readonly string[];
  readonly versions?: boolean;
  readonly then?: (columns: RowColumns) => string;
}

export async function saveObjects(
  manager: EntityManager,
  schema: EntitySchema,
  rows: readonly object[],
  { extra = [], without = [], versions = false, then }: Saving,
): Promise<void> {
  if (rows.length === 0) return;
  const { tablePath, primaryColumns } = manager.dataSource.getMetadata(schema);
  const table = versions ? `${tablePath}_version` : tablePath;
  const own = columnsOf(manager, schema).filter(({ property }) => !without.includes(property));
  const columns = [...own, ...extra];
  const names = columns.map(({ column }) => column).join(', ');
  const key = primaryColumns.map(({ databaseName }) => databaseName).join(', ');
  const changes = columns.map(({ column }) => `${column} = excluded.${column}`).join(', ');
  const replacing = versions ? '' : `on conflict (${key}) do update set ${changes}`;
  const insert = `insert into ${table} (${names})
    select ${names} from json_populate_recordset(null::${table}, $1::json) ${replacing}`;
  const sql = then ? `with saved as (${insert} returning *) ${then(columns)}` : insert;
  for (const piece of piecesOf(rows, columns)) await manager.query(sql, [piece]);
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

function* piecesOf(rows: readonly object[], columns: RowColumns): Generator<string> {
  let piece: string[] = [];
  let size = 0;
  for (const row of rows) {
    const text = JSON.stringify(renamed(row, columns, 'property', 'column'));
    if (size > 0 && size + text.length > PIECE) {
      yield `[${piece.join(',')}]`;
      [piece, size] = [[], 0];
    }
    piece.push(text);
    size += text.length;
  }
  yield `[${piece.join(',')}]`;
}

function columnsOf(manager: EntityManager, schema: EntitySchema): RowColumns {
  return manager.dataSource.getMetadata(schema).columns.map(({ propertyName, databaseName }) => {
    return { property: propertyName, column: databaseName };
  });
}

function renamed(row: object, columns: RowColumns, from: 'property' | 'column', to: 'property' | 'column') {
  const values = row as Record<string, unknown>;
  return Object.fromEntries(columns.map((names) => [names[to], values[names[from]]]));
}
