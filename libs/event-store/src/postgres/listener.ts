import { setTimeout as sleep } from 'node:timers/promises';
import type { Doorbell } from '../doorbell.js';
import { connectionConfig, Session, type Address } from './session.js';

const ANNOUNCED_WITHIN_MS = 10;

/**
 * Rings when somebody, in whatever process, has appended, and tells other processes of what this one did: soon after, once
 * for many appends, and not in their transaction, which it would slow down. It may miss a ring: also poll.
 */
export class Listener {
  private readonly session: Session;
  private hasNews = false;
  private announcing: Promise<void> | undefined;

  constructor(address: Address, deadline: number, news: Doorbell) {
    this.session = new Session(connectionConfig(address, deadline), async (client) => {
      client.on('notification', () => {
        news.ring();
      });
      await client.query('listen event_log');
      news.ring();
    });
  }

  /** Listens from now on, or again after the connection was lost; an outage is left to the next call. */
  listen(): void {
    this.session.client().catch(() => undefined);
  }

  /** Tells other processes, in a moment, that there is news. */
  announce(): void {
    this.hasNews = true;
    this.announcing ??= this.announceAll();
  }

  async close(): Promise<void> {
    await this.announcing;
    await this.session.close();
  }

  /** One announcement after another: what comes while one is on its way is in the next. */
  private async announceAll(): Promise<void> {
    while (this.hasNews) {
      await sleep(ANNOUNCED_WITHIN_MS);
      this.hasNews = false;
      try {
        await (await this.session.client()).query('notify event_log');
      } catch {
        // Whoever misses it finds the news by polling.
      }
    }
    this.announcing = undefined;
  }
}
