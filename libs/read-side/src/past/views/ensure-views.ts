import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { OTHER_VIEWS } from './other-views.js';
import { rowView } from './row-views.js';
import { PAST_SCHEMAS, type Sense } from './senses.js';
import { VERSIONED } from './versioned-tables.js';

/** Makes the schemas of the past anew where their views are not those of these tables, as after a restore of one schema. */
export async function ensurePastViews(owner: DataSource): Promise<void> {
  const columns = await columnsByTable(owner);
  await owner.transaction(async (manager) => {
    for (const sense of PAST_SCHEMAS) await ensureSchema(manager, sense, viewsOf(sense, columns));
  });
}

async function ensureSchema(manager: EntityManager, sense: Sense, views: Views): Promise<void> {
  const digest = createHash('sha256').update(JSON.stringify(views)).digest('hex');
  const [made] = await manager.query<{ readonly digest: string | null }[]>(MADE, [sense]);
  if (made?.digest === digest) return;
  await manager.query(`drop schema if exists ${sense} cascade`);
  await manager.query(`create schema ${sense}`);
  for (const [name, select] of Object.entries(views)) await manager.query(`create view ${sense}.${name} as ${select}`);
  await manager.query(`comment on schema ${sense} is '${digest}'`);
}

const MADE = `select obj_description(oid, 'pg_namespace') as digest from pg_namespace where nspname = $1`;

/** SQL by name, in the order in which they need each other. */
type Views = Readonly<Record<string, string>>;

function viewsOf(sense: Sense, columns: ReadonlyMap<string, readonly string[]>): Views {
  const rows = VERSIONED.map((table) => [table.name, rowView(sense, table, columns.get(table.name) ?? [])] as const);
  return { ...Object.fromEntries(rows), ...OTHER_VIEWS[sense] };
}

async function columnsByTable(owner: DataSource): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await owner.query<{ readonly table: string; readonly columns: string[] }[]>(COLUMNS);
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

const COLUMNS = `select table_name as table, array_agg(column_name::text order by ordinal_position) as columns
  from information_schema.columns
  where table_schema = 'read_side' and column_name not in ('paper_first', 'paper_from', 'generation') group by table_name`;
