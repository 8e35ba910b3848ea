import { assertDurable } from '@app/runtime';
import pg from 'pg';

/** @throws NotDurable unless the running server keeps what it acknowledged */
export async function durable(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await assertDurable(client);
  } finally {
    await client.end();
  }
}
