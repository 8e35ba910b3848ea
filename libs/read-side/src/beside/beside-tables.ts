import type { DataSource } from 'typeorm';
import { isVacuumed, storageOf } from './table-storage.js';
import { CHECKPOINTS, foldedTables, PARKED } from './folded-tables.js';

/** The schema in which the log is folded again, beside that which answers. */
export const BESIDE = 'read_side_beside';

/** How the tables beside are made. */
export interface Made {
  /** Tables that a crash of the database empties take less to fill. */
  readonly kept: boolean;
  /** Tables that get their indexes when they are full; others that they need while they are filled. */
  readonly later: ReadonlySet<string>;
}

/** Empty tables like those that answer, with their keys. An earlier fold's are dropped. None is vacuumed while it is filled. As the owner of the schema. */
export async function makeBeside(owner: DataSource, { kept, later }: Made): Promise<void> {
  await dropBeside(owner);
  await owner.query(`create schema ${BESIDE}`);
  for (const { table } of [...(await foldedTables(owner)), CHECKPOINTS, PARKED]) {
    const like = `(like read_side.${table} including all excluding indexes)`;
    const options = [
      ...(await storageOf(owner, table)).filter((one) => !isVacuumed(one)),
      'autovacuum_enabled=off',
    ].join(', ');
    await owner.query(`create ${kept ? '' : 'unlogged '}table ${BESIDE}.${table} ${like} with (${options})`);
    for (const { sql, use } of await indexesOf(owner, table)) {
      if (use === 'unique' || (use === 'ordered' && !later.has(table))) await owner.query(sql);
    }
  }
}

/** Tables at once. */
const LANES = 2;
/** A quarter of what PostgreSQL looks at by itself, which it does anyway soon after. */
const SAMPLED = 25;

/** Makes the indexes of full tables, those that are `chosen`: it takes less than to keep them up. */
export async function finishBeside(owner: DataSource, chosen: (table: string) => boolean): Promise<void> {
  const tables = (await foldedTables(owner)).filter(({ table }) => chosen(table)).values();
  const lane = async () => {
    for (const { table } of tables) {
      const indexes = (await indexesOf(owner, table)).filter(({ use }) => use !== 'unique');
      await owner.transaction(async (manager) => {
        for (const { sql } of indexes) await manager.query(sql);
        await manager.query(`set local default_statistics_target = ${String(SAMPLED)}`);
        await manager.query(`analyze ${BESIDE}.${table}`);
      });
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

export async function dropBeside(owner: DataSource): Promise<void> {
  await owner.query(`drop schema if exists ${BESIDE} cascade`);
}

interface IndexBeside {
  readonly sql: string;
  readonly use: 'unique' | 'ordered' | 'searched';
}

/** Statements that make them beside, each under the name that it has. */
function indexesOf(owner: DataSource, table: string): Promise<readonly IndexBeside[]> {
  return owner.query<IndexBeside[]>(INDEXES, [table, BESIDE]);
}

const INDEXES = `select case when k.conname is null
      then replace(replace(pg_get_indexdef(i.indexrelid), ' ON read_side.', ' ON ' || $2 || '.'), ' INDEX ', ' INDEX IF NOT EXISTS ')
      else format('alter table %I.%I add constraint %I %s', $2::text, t.relname, k.conname, pg_get_constraintdef(k.oid)) end as sql,
    case when i.indisunique then 'unique' when a.amname = 'gin' then 'searched' else 'ordered' end as use
  from pg_index i join pg_class t on t.oid = i.indrelid join pg_class c on c.oid = i.indexrelid
    join pg_am a on a.oid = c.relam left join pg_constraint k on k.conindid = i.indexrelid and k.contype in ('p', 'u')
  where t.relnamespace = 'read_side'::regnamespace and t.relname = $1 order by c.relname`;
