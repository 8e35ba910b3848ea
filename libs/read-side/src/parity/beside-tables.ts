import type { DataSource } from 'typeorm';

/** The schema in which the log is folded again, beside that which answers. */
export const BESIDE = 'read_side_beside';

/** Tables that no projection fills, and that of news, which keeps the last ones alone. */
const NOT_FOLDED = ['migration', 'checkpoint', 'manager_checkpoint', 'followed_log', 'news'];

/** Empty tables like those that answer. An earlier fold's are dropped. `owner`: as the owner of the schema. */
export async function makeBeside(owner: DataSource): Promise<void> {
  await dropBeside(owner);
  await owner.query(`create schema ${BESIDE}`);
  for (const table of await tablesIn(owner))
    await owner.query(`create unlogged table ${BESIDE}.${table} (like read_side.${table} including all)`);
  // What people search by is not needed to fold, and takes longer than all the rest.
  const searched = await owner.query<{ readonly name: string }[]>(SEARCHED, [BESIDE]);
  for (const { name } of searched) await owner.query(`drop index ${BESIDE}."${name}"`);
}

export async function dropBeside(owner: DataSource): Promise<void> {
  await owner.query(`drop schema if exists ${BESIDE} cascade`);
}

/** Those that projections fill from the log, with the columns of their keys. */
export async function foldedTables(owner: DataSource) {
  const tables = (await tablesIn(owner)).filter((table) => !NOT_FOLDED.includes(table));
  const rows = await owner.query<{ readonly table: string; readonly key: readonly string[] }[]>(KEYS, [tables]);
  return rows;
}

async function tablesIn(owner: DataSource): Promise<readonly string[]> {
  const sql = `select tablename as name from pg_tables where schemaname = 'read_side' order by 1`;
  return (await owner.query<{ readonly name: string }[]>(sql)).map(({ name }) => name);
}

const SEARCHED = `select c.relname as name from pg_class c join pg_am a on a.oid = c.relam
  where c.relnamespace = $1::regnamespace and a.amname = 'gin'`;

const KEYS = `select c.relname as table, array_agg(a.attname::text order by k.nth) as key
  from pg_class c join pg_index i on i.indrelid = c.oid and i.indisprimary
    cross join lateral unnest(i.indkey) with ordinality k(number, nth)
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
  where c.relnamespace = 'read_side'::regnamespace and c.relname = any($1) group by 1 order by 1`;
