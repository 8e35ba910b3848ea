import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { sqlStateOf } from '../database/database-fault.js';
import { PAST_SCHEMAS } from '../past/in-the-past.js';

/** The statement took longer than it may. */
const NOT_NOW = '57014';
/** Less than the second after which PostgreSQL looks for who waits for each other, and ends a reader. */
const PATIENCE_MS = 300;
const PAUSE_MS = 100;
const MOST_TRIES = 100;

/**
 * Takes all tables and views of the read models from who reads, or none of them: who reads one and waits for another would
 * otherwise wait for us while we wait for them. Lets go and tries again until nobody does. @throws the last try's error
 */
export async function lockAll(manager: EntityManager): Promise<void> {
  const schemas = ['read_side', ...Object.values(PAST_SCHEMAS)];
  const [found] = await manager.query<{ readonly names: string | null }[]>(NAMES, [schemas]);
  const names = found?.names ?? null;
  if (names === null) return;
  await manager.query(`select set_config('statement_timeout', '${String(PATIENCE_MS)}', true)`);
  for (let tries = 1; !(await isLocked(manager, names, tries)); tries++) await sleep(PAUSE_MS);
  await manager.query(`select set_config('statement_timeout', '0', true)`);
}

async function isLocked(manager: EntityManager, names: string, tries: number): Promise<boolean> {
  await manager.query('savepoint before_locks');
  try {
    await manager.query(`lock table ${names} in access exclusive mode`);
    return true;
  } catch (error) {
    if (sqlStateOf(error) !== NOT_NOW || tries === MOST_TRIES) throw error;
    await manager.query('rollback to savepoint before_locks');
    return false;
  }
}

/** Views first, as those who read them take their locks. */
const NAMES = `select string_agg(format('%I.%I', n.nspname, c.relname), ', ' order by c.relkind desc, n.nspname, c.relname) as names
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any($1) and c.relkind in ('r', 'v')
    and c.relname not in ('checkpoint', 'manager_checkpoint', 'followed_log', 'migration', 'lease', 'process')`;
