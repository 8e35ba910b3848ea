import { setTimeout as sleep } from 'node:timers/promises';
import type { Doorbell } from '../doorbell.js';
import { connectionConfig, Session, type Address } from './session.js';

const ANNOUNCED_WITHIN_MS = 10;

/**
 * Rings when any process has appended, and announces this process's appends to others: soon after, once for many, and
 * outside their transaction, which it would slow down. It may miss a ring: also poll.
 */
export class Listener {
  private readonly session: Session;
  private hasNews = false;
  private announcing: Promise<void> | undefined;

  constructor(address: Address, timeoutMs: number, news: Doorbell) {
    this.session = new Session(connectionConfig(address, timeoutMs), async (client) => {
      client.on('notification', () => {
        news.ring();
      });
      await client.query('listen event_log');
      news.ring();
    });
  }

  /** Starts, or starts again after a lost connection; an outage is left to the next call. */
  listen(): void {
    this.session.client().catch(() => undefined);
  }

  announce(): void {
    this.hasNews = true;
    this.announcing ??= this.announceAll();
  }

  async close(): Promise<void> {
    await this.announcing;
    await this.session.close();
  }

  /** One announcement after another: news during one is in the next. */
  private async announceAll(): Promise<void> {
    while (this.hasNews) {
      await sleep(ANNOUNCED_WITHIN_MS);
      this.hasNews = false;
      try {
        await (await this.session.client()).query('notify event_log');
      } catch {
        // A reader that misses it polls.
      }
    }
    this.announcing = undefined;
  }
}
