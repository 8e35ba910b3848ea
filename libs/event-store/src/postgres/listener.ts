import type { Doorbell } from '../doorbell.js';
import { connectionConfig, Session } from './session.js';

/** Rings when somebody, in whatever process, has appended. It may miss a ring while disconnected: also poll. */
export class Listener {
  readonly #session: Session;

  constructor(connectionString: string, deadline: number, news: Doorbell) {
    this.#session = new Session(connectionConfig(connectionString, deadline), async (client) => {
      client.on('notification', () => {
        news.ring();
      });
      await client.query('listen event_log');
      news.ring();
    });
  }

  /** Listens from now on, or again after the connection was lost; an outage is left to the next call. */
  listen(): void {
    this.#session.client().catch(() => undefined);
  }

  close(): Promise<void> {
    return this.#session.close();
  }
}
