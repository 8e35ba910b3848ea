import type pg from 'pg';
import { checkAppend } from '../append-rules.js';
import type { Appended, ExpectedRevision, NewEvent } from '../event-store.port.js';
import { AppendQueue, type Pending } from './append-queue.js';
import { appendBatch, appendEvent, appendOne } from './append-statements.js';
import { assertDurable } from './durability.js';
import { asOutage, isKnownId } from './outage.js';
import { connectionConfig, Session, type Address } from './session.js';

/** One connection; concurrent appends share a transaction. */
export class Writer {
  private readonly session: Session;
  private readonly queue: AppendQueue;

  constructor(address: Address, timeoutMs: number) {
    this.session = new Session({ ...connectionConfig(address, timeoutMs), pipeline: true }, assertDurable);
    this.queue = new AppendQueue((batch) => this.send(batch), {
      batchEvents: 512,
      batchBytes: 4 * 1024 * 1024,
      batchesInFlight: 2,
      waitingBytes: 64 * 1024 * 1024,
      waitingTime: timeoutMs,
    });
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    const bytes = checkAppend(stream, expected, events);
    return this.queue.add(stream, expected, events, bytes);
  }

  async close(): Promise<void> {
    await this.queue.close();
    await this.session.close();
  }

  private async send(batch: readonly Pending[]): Promise<void> {
    try {
      const client = await this.session.client();
      const answers = await this.sendTogether(client, batch);
      const unsettled = batch.filter((pending, index) => {
        const appended = answers[index];
        if (appended !== undefined) pending.resolve(appended);
        return appended === undefined;
      });
      await Promise.all(unsettled.map((pending) => this.sendAlone(client, pending)));
    } catch (error) {
      this.fail(batch, error);
    }
  }

  /** Conflicts, repeats, and a whole batch with a known id, are sent again one by one. */
  private async sendTogether(client: pg.Client, batch: readonly Pending[]): Promise<readonly (Appended | undefined)[]> {
    const [first] = batch;
    try {
      if (batch.length > 1 || first === undefined) return await appendBatch(client, batch);
      const [event, ...more] = first.events;
      return event === undefined || more.length > 0 ? [] : [await appendEvent(client, first, event)];
    } catch (error) {
      if (isKnownId(error)) return [];
      throw error;
    }
  }

  private async sendAlone(client: pg.Client, pending: Pending): Promise<void> {
    try {
      pending.resolve(await appendOne(client, pending));
    } catch (error) {
      this.fail([pending], error);
    }
  }

  private fail(appends: readonly Pending[], error: unknown): void {
    const reason = asOutage(error);
    for (const pending of appends) pending.reject(reason);
  }
}
