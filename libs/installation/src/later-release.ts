import { IDENTITY_MIGRATIONS } from '@app/identity';
import { READ_SIDE_MIGRATIONS } from '@app/read-side';

/** A later release migrated the database. */
export class DataOfLaterRelease extends Error {
  override readonly name = 'DataOfLaterRelease';

  constructor(readonly migrations: readonly string[]) {
    super(`Unknown migrations: ${migrations.join(', ')}`);
  }
}

interface Database {
  query(sql: string, values?: unknown[]): Promise<{ readonly rows: Record<string, unknown>[] }>;
}

const RECORDS: readonly (readonly [table: string, known: readonly string[]])[] = [
  ['read_side.migration', READ_SIDE_MIGRATIONS],
  ['identity.migrations', IDENTITY_MIGRATIONS],
];

/** On the owner's connection, before any migration. @throws DataOfLaterRelease */
export async function refuseLaterRelease(owner: Database): Promise<void> {
  const unknown: string[] = [];
  for (const [table, known] of RECORDS) {
    const { rows: found } = await owner.query('select to_regclass($1) is not null as there', [table]);
    if (found[0]?.['there'] !== true) continue;
    const { rows } = await owner.query(`select name from ${table} order by id`);
    unknown.push(...rows.map(({ name }) => String(name)).filter((name) => !known.includes(name)));
  }
  if (unknown.length > 0) throw new DataOfLaterRelease(unknown);
}
