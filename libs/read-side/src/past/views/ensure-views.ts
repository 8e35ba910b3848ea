import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { PAST_SCHEMAS } from '../in-the-past.js';
import { MOMENT_SENSES, type MomentSense } from '../moment.js';
import { OTHER_VIEWS } from './other-views.js';
import { rowView } from './row-views.js';
import { VERSIONED } from './versioned-tables.js';

/** Makes the schemas of the past anew where their views are not those of these tables, as after a restore of one schema. */
export function ensurePastViews(owner: DataSource): Promise<void> {
  return owner.transaction(makeViews);
}

async function makeViews(manager: EntityManager): Promise<void> {
  const columns = await columnsByTable(manager);
  for (const by of MOMENT_SENSES) await ensureSchema(manager, PAST_SCHEMAS[by], viewsOf(by, columns));
}

/** The views of tables that are about to be replaced go with them; `work` puts others in their place. */
export async function withoutPastViews(manager: EntityManager, work: () => Promise<void>): Promise<void> {
  for (const schema of Object.values(PAST_SCHEMAS)) await manager.query(`drop schema if exists ${schema} cascade`);
  await work();
  await makeViews(manager);
}

async function ensureSchema(manager: EntityManager, schema: string, views: Views): Promise<void> {
  const digest = createHash('sha256').update(JSON.stringify(views)).digest('hex');
  const [made] = await manager.query<{ readonly digest: string | null }[]>(MADE, [schema]);
  if (made?.digest === digest) return;
  await manager.query(`drop schema if exists ${schema} cascade`);
  await manager.query(`create schema ${schema}`);
  for (const [name, select] of Object.entries(views)) await manager.query(`create view ${schema}.${name} as ${select}`);
  await manager.query(`comment on schema ${schema} is '${digest}'`);
}

const MADE = `select obj_description(oid, 'pg_namespace') as digest from pg_namespace where nspname = $1`;

/** SQL by name, in the order in which they need each other. */
type Views = Readonly<Record<string, string>>;

function viewsOf(by: MomentSense, columns: ReadonlyMap<string, readonly string[]>): Views {
  const rows = VERSIONED.map((table) => [table.name, rowView(by, table, columns.get(table.name) ?? [])] as const);
  return { ...Object.fromEntries(rows), ...OTHER_VIEWS[by] };
}

async function columnsByTable(owner: EntityManager): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await owner.query<{ readonly table: string; readonly columns: string[] }[]>(COLUMNS);
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

const COLUMNS = `select table_name as table, array_agg(column_name::text order by ordinal_position) as columns
  from information_schema.columns
  where table_schema = 'read_side' and column_name not in ('paper_first', 'paper_from', 'generation') group by table_name`;
