import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Doorbell } from '../doorbell.js';
import { connectionConfig, Session, type Address } from './session.js';

/** Between two announcements. */
const ANNOUNCED_EVERY_MS = 10;

/**
 * Rings when another process has appended, and announces this process's appends to others: at once after a rest, else soon
 * and once for many, and outside their transaction, which it would slow down. It may miss a ring: also poll.
 */
export class Listener {
  /** Whoever appends here rings without an announcement. */
  private readonly self = randomUUID();
  private readonly session: Session;
  private hasNews = false;
  private announcing: Promise<void> | undefined;
  private announcedAt = -Infinity;

  constructor(address: Address, timeoutMs: number, news: Doorbell) {
    this.session = new Session(connectionConfig(address, timeoutMs), async (client) => {
      client.on('notification', ({ payload }) => {
        if (payload !== this.self) news.ring();
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
      const pause = this.announcedAt + ANNOUNCED_EVERY_MS - performance.now();
      if (pause > 0) await sleep(pause);
      this.hasNews = false;
      this.announcedAt = performance.now();
      try {
        await (await this.session.client()).query("select pg_notify('event_log', $1)", [this.self]);
      } catch {
        // A reader that misses it polls.
      }
    }
    this.announcing = undefined;
  }
}
