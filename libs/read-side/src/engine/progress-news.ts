import { setTimeout as sleep } from 'node:timers/promises';
import type { Doorbell } from '@app/event-store';
import type { DataSource } from 'typeorm';

/** SQL: other processes hear with the commit that a checkpoint has moved. */
export const ANNOUNCED = `pg_notify('read_side_progress', '')`;

/**
 * SQL: the commit does not wait for the disk. A crash of the database may lose the newest of what is so written, never what came before
 * without it; the log tells it again.
 */
export const WITHOUT_DISK = `set_config('synchronous_commit', 'off', true)`;

const LISTEN = 'listen read_side_progress';
/** After a lost connection. */
const AGAIN_AFTER = 500;

/** Of the driver, as far as it is listened to. */
interface Listening {
  on(event: 'notification' | 'end', listener: () => void): unknown;
  off(event: 'notification', listener: () => void): unknown;
}

/** Rings whenever any process has moved a checkpoint, until the signal aborts. It may miss one: also poll. */
export async function hearProgress(dataSource: DataSource, news: Doorbell, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    // While the database is away those who wait poll.
    await hear(dataSource, news, signal).catch(() => undefined);
    await sleep(AGAIN_AFTER, undefined, { signal }).catch(() => undefined);
  }
}

/** Until the connection or the signal ends. @throws the database's errors */
async function hear(dataSource: DataSource, news: Doorbell, signal: AbortSignal): Promise<void> {
  const runner = dataSource.createQueryRunner();
  const ring = () => news.ring();
  try {
    const client = (await runner.connect()) as Listening;
    let end = () => undefined as void;
    const ended = new Promise<void>((resolve) => (end = resolve));
    client.on('end', end);
    signal.addEventListener('abort', end);
    client.on('notification', ring);
    try {
      await runner.query(LISTEN);
      ring();
      // It may have aborted before anybody listened to it.
      if (!signal.aborted) await ended;
      await runner.query('unlisten *');
    } finally {
      client.off('notification', ring);
      signal.removeEventListener('abort', end);
    }
  } finally {
    await runner.release();
  }
}
