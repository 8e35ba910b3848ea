import type { EntityManager, EntityMetadata, EntitySchema } from 'typeorm';

type Columns = readonly { readonly property: string; readonly column: string }[];

export async function loadRows<Row extends { readonly id: string }>(
  manager: EntityManager,
  schema: EntitySchema<Row>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Row>> {
  const { metadata, columns } = describe(manager, schema);
  const found = await manager.query<{ row: Record<string, unknown> }[]>(
    `select row_to_json(t) as row from ${metadata.tablePath} t where id = any($1)`,
    [ids],
  );
  const rows = found.map(({ row }) => renamed(row, columns, 'column', 'property') as unknown as Row);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Characters per statement: one text of all rows could exceed the limit of texts. */
const PIECE = 4 * 1024 * 1024;

export async function saveRows<Row extends object>(
  manager: EntityManager,
  schema: EntitySchema<Row>,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const { metadata, columns } = describe(manager, schema);
  const names = columns.map(({ column }) => column).join(', ');
  const key = metadata.primaryColumns.map(({ databaseName }) => databaseName).join(', ');
  const changes = columns.map(({ column }) => `${column} = excluded.${column}`).join(', ');
  const sql = `insert into ${metadata.tablePath} (${names})
    select ${names} from json_populate_recordset(null::${metadata.tablePath}, $1::json)
    on conflict (${key}) do update set ${changes}`;
  let piece: string[] = [];
  let size = 0;
  for (const row of rows) {
    const text = JSON.stringify(renamed(row, columns, 'property', 'column'));
    if (size > 0 && size + text.length > PIECE) {
      await manager.query(sql, [`[${piece.join(',')}]`]);
      [piece, size] = [[], 0];
    }
    piece.push(text);
    size += text.length;
  }
  await manager.query(sql, [`[${piece.join(',')}]`]);
}

function describe<Row extends object>(
  manager: EntityManager,
  schema: EntitySchema<Row>,
): { readonly metadata: EntityMetadata; readonly columns: Columns } {
  const metadata = manager.dataSource.getMetadata(schema);
  const columns = metadata.columns.map(({ propertyName, databaseName }) => {
    return { property: propertyName, column: databaseName };
  });
  return { metadata, columns };
}

function renamed(row: object, columns: Columns, from: 'property' | 'column', to: 'property' | 'column') {
  const values = row as Record<string, unknown>;
  return Object.fromEntries(columns.map((names) => [names[to], values[names[from]]]));
}
