import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { canonicalJson } from '../canonical.js';
import { StoreUnavailable } from '../errors.js';
import type { Appended, EventStore, NewEvent, Position, RecordedEvent } from '../event-store.port.js';

/** Longest wait of a case, in milliseconds; long, because the machine may be busy. */
export const PATIENCE = 60_000;

/** The same where a store that breaks its promise would keep the spec waiting. */
export const SHORT_PATIENCE = 10_000;

export function sample(content: Record<string, unknown> = {}): NewEvent {
  const id = randomUUID();
  const data = canonicalJson({ reason: 'Rút ngắn thời hạn giải quyết', ...content });
  return { id, type: 'ProposalRevised.v1', data, metadata: canonicalJson({ actor: 'person-17', command: id }) };
}

export function samples(count: number): NewEvent[] {
  return Array.from({ length: count }, (_, index) => sample({ index }));
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const timer = new AbortController();
  const late = sleep(milliseconds, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`not done within ${milliseconds} ms`);
  });
  late.catch(() => undefined);
  return Promise.race([work, late]).finally(() => {
    timer.abort();
  });
}

/** Follows a log after a position until `count` events came, and a moment longer for surplus ones. */
export async function followed(store: EventStore, count: () => number, after?: Position): Promise<RecordedEvent[]> {
  const controller = new AbortController();
  const { signal } = controller;
  const events: RecordedEvent[] = [];
  const watch = async (): Promise<void> => {
    for await (const batch of store.subscribe(after === undefined ? { signal } : { after, signal })) {
      events.push(...batch.events);
      if (events.length >= count()) setTimeout(() => controller.abort(), 100);
    }
  };
  await within(PATIENCE, watch()).finally(() => {
    controller.abort();
  });
  return events;
}

/** Repeats an append through outages, as the error allows. */
export async function insist(append: () => Promise<Appended>): Promise<Appended> {
  const giveUpAt = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await append();
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || performance.now() > giveUpAt) throw error;
      await sleep(50);
    }
  }
}
