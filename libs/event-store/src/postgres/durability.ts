import type pg from 'pg';
import { StoreUnavailable } from '../errors.js';

const QUERY = `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes')`;

/** `remote_apply` also waits for a standby. */
const isKept = (setting: string) => setting === 'on' || setting === 'remote_apply';

/** @throws StoreUnavailable if a crash could lose an acknowledged append */
export async function assertDurable(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string; setting: string }>(QUERY);
  const off = rows.filter(({ setting }) => !isKept(setting)).map(({ name, setting }) => `${name} = ${setting}`);
  if (off.length > 0) throw new StoreUnavailable(`PostgreSQL may lose acknowledged data (${off.join(', ')})`);
}
