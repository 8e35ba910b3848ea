import type { ClientBase } from 'pg';
import { OperatorError } from '../operator-error.js';

const REQUIRED = ['fsync', 'synchronous_commit', 'full_page_writes'];

/** The server could lose acknowledged data, so the service refuses to use it. */
export class NotDurable extends OperatorError {
  override readonly name = 'NotDurable';

  constructor(readonly settings: readonly string[]) {
    super('DATABASE_NOT_DURABLE', { settings: settings.join(', ') });
  }
}

/** @throws NotDurable unless fsync, synchronous_commit and full_page_writes are on for this connection. */
export async function assertDurable(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    'SELECT name, setting FROM pg_settings WHERE name = ANY($1)',
    [REQUIRED],
  );
  const off = rows.filter(({ setting }) => setting !== 'on' && setting !== 'remote_apply');
  if (off.length > 0) throw new NotDurable(off.map(({ name, setting }) => `${name} = ${setting}`));
}
