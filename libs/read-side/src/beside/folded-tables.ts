import type { DataSource, EntityManager } from 'typeorm';

/** With the columns of its key. */
export interface FoldedTable {
  readonly table: string;
  readonly key: readonly string[];
}

/** How far each projection has folded. */
export const CHECKPOINTS: FoldedTable = { table: 'checkpoint', key: ['name'] };

/** What it could not fold. */
export const PARKED: FoldedTable = { table: 'parked', key: ['projection', 'stream'] };

const NOT_FOLDED = ['migration', 'checkpoint', 'manager_checkpoint', 'followed_log', 'parked', 'lease', 'process'];

/** Those that projections fill from the log. */
export function foldedTables(owner: DataSource | EntityManager): Promise<readonly FoldedTable[]> {
  return owner.query<FoldedTable[]>(TABLES, [NOT_FOLDED]);
}

const TABLES = `select c.relname as table, array_agg(a.attname::text order by k.nth) as key
  from pg_class c join pg_index i on i.indrelid = c.oid and i.indisprimary
    cross join lateral unnest(i.indkey) with ordinality k(number, nth)
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
  where c.relnamespace = 'read_side'::regnamespace and c.relkind = 'r' and not c.relname = any($1) group by 1 order by 1`;
