import type { EntityManager } from 'typeorm';
import { PAST_SCHEMAS } from '../past/in-the-past.js';

/** SQL: tables that stay. */
export const KEPT = `array['checkpoint', 'manager_checkpoint', 'followed_log', 'migration', 'lease', 'process']`;
/** Milliseconds; PostgreSQL takes one to end a vacuum of its own for another session. */
const VACUUM_PATIENCE = 3_000;

/**
 * Keeps vacuums out of the tables until the transaction ends; neither who reads nor who writes waits. One that PostgreSQL does by
 * itself ends for it, unless it must be done. @throws the database's error where another one goes on
 */
export async function keepVacuumsOut(manager: EntityManager): Promise<void> {
  const [found] = await manager.query<{ readonly names: string | null }[]>(TABLES);
  if (found?.names)
    await lock(manager, { names: found.names, mode: 'share update exclusive', patience: VACUUM_PATIENCE });
}

const TABLES = `select string_agg(format('read_side.%I', relname), ', ' order by relname) as names from pg_class
  where relnamespace = 'read_side'::regnamespace and relkind = 'r' and not relname = any(${KEPT})`;

/**
 * Takes all tables and views of the read models from who reads. Who comes meanwhile waits behind it, so that it comes through where
 * each reads for less than `patience`, in milliseconds. Who reads one and waits for another may wait for us while we wait for them:
 * to be watched. @throws the database's error where somebody has one for longer
 */
export async function lockAll(manager: EntityManager, patience: number): Promise<void> {
  const schemas = ['read_side', ...Object.values(PAST_SCHEMAS)];
  const [found] = await manager.query<{ readonly names: string | null }[]>(NAMES, [schemas]);
  if (found?.names) await lock(manager, { names: found.names, mode: 'access exclusive', patience });
}

interface Locking {
  readonly names: string;
  readonly mode: string;
  readonly patience: number;
}

async function lock(manager: EntityManager, { names, mode, patience }: Locking): Promise<void> {
  await manager.query(
    `select set_config('statement_timeout', '${String(patience)}', true), set_config('lock_timeout', '0', true)`,
  );
  await manager.query(`lock table ${names} in ${mode} mode`);
  await manager.query(`select set_config('statement_timeout', '0', true)`);
}

/** Views first, as those who read them take their locks. */
const NAMES = `select string_agg(format('%I.%I', n.nspname, c.relname), ', ' order by c.relkind desc, n.nspname, c.relname) as names
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any($1) and c.relkind in ('r', 'v')
    and not c.relname = any(${KEPT})`;
