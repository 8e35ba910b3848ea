import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { sqlStateOf } from '../database/database-fault.js';
import { PAST_SCHEMAS } from '../past/in-the-past.js';

/** SQL: tables that stay. */
const KEPT = `array['checkpoint', 'manager_checkpoint', 'followed_log', 'migration', 'lease', 'process']`;
/** The statement took longer than it may. */
const NOT_NOW = '57014';
/** Less than the second after which PostgreSQL looks for who waits for each other, and ends a reader. */
const PATIENCE_MS = 300;
const PAUSE_MS = 100;
/** Meanwhile the read models take in nothing. */
const MOST_TRIES = 10;

/**
 * Keeps vacuums out of the tables until the transaction ends; neither who reads nor who writes waits. One that PostgreSQL does by
 * itself ends for it, unless it must be done; others are waited for.
 */
export async function keepVacuumsOut(manager: EntityManager): Promise<void> {
  const tables = await manager.query<{ readonly name: string }[]>(TABLES);
  await manager.query(`select set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true)`);
  for (const { name } of tables) await manager.query(`lock table ${name} in share update exclusive mode`);
}

const TABLES = `select format('read_side.%I', relname) as name from pg_class
  where relnamespace = 'read_side'::regnamespace and relkind = 'r' and not relname = any(${KEPT}) order by relname`;

/**
 * Takes all tables and views of the read models from who reads, or none of them: who reads one and waits for another would
 * otherwise wait for us while we wait for them. Lets go and tries again some times; false where somebody has one all the while.
 */
export async function lockAll(manager: EntityManager): Promise<boolean> {
  const schemas = ['read_side', ...Object.values(PAST_SCHEMAS)];
  const [found] = await manager.query<{ readonly names: string | null }[]>(NAMES, [schemas]);
  const names = found?.names ?? null;
  if (names === null) return true;
  await manager.query(`select set_config('statement_timeout', '${String(PATIENCE_MS)}', true)`);
  for (let tries = 1; !(await isLocked(manager, names)); tries++) {
    if (tries === MOST_TRIES) return false;
    await sleep(PAUSE_MS);
  }
  await manager.query(`select set_config('statement_timeout', '0', true)`);
  return true;
}

async function isLocked(manager: EntityManager, names: string): Promise<boolean> {
  await manager.query('savepoint before_locks');
  try {
    await manager.query(`lock table ${names} in access exclusive mode`);
    return true;
  } catch (error) {
    if (sqlStateOf(error) !== NOT_NOW) throw error;
    await manager.query('rollback to savepoint before_locks');
    return false;
  }
}

/** Views first, as those who read them take their locks. */
const NAMES = `select string_agg(format('%I.%I', n.nspname, c.relname), ', ' order by c.relkind desc, n.nspname, c.relname) as names
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any($1) and c.relkind in ('r', 'v')
    and not c.relname = any(${KEPT})`;
