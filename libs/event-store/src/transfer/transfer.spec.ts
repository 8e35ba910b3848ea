import { randomUUID } from 'node:crypto';
import { canonicalJson } from '../canonical.js';
import { all, sample, samples } from '../contract/samples.js';
import { StoreUnavailable } from '../errors.js';
import type { EventStore, NewEvent } from '../event-store.port.js';
import { InMemoryEventStore } from '../in-memory/in-memory-event-store.js';
import { compareLogs } from './compare-logs.js';
import { copyLog, LogsDiffer } from './copy-log.js';
import { translatePosition } from './translate-position.js';

/** Three interleaved streams, one with appends of several events. */
async function filled(rounds = 40): Promise<InMemoryEventStore> {
  const store = new InMemoryEventStore();
  for (let round = 0; round < rounds; round++) {
    const expected = round === 0 ? ('no_stream' as const) : round - 1;
    await store.append('proposal-a', expected, [sample({ round })]);
    await store.append('proposal-b', expected, [sample({ round, note: 'Đã bổ sung căn cứ' })]);
    await store.append(`dossier-${String(round)}`, 'no_stream', samples(1 + (round % 4)));
  }
  return store;
}

/** Fails once, after a number of appends. */
class Failing extends InMemoryEventStore {
  constructor(private left: number) {
    super();
  }

  override append(...given: Parameters<EventStore['append']>): ReturnType<EventStore['append']> {
    if (this.left-- === 0) return Promise.reject(new StoreUnavailable('mất kết nối'));
    return super.append(...given);
  }
}

describe('a copy', () => {
  it('holds the same bytes in the same order', async () => {
    const [from, to] = [await filled(), new InMemoryEventStore()];
    const progress = await copyLog(from, to);
    expect(progress).toEqual({ compared: 0, copied: (await all(from.readAll())).length });
    expect(await compareLogs(from, to)).toEqual({
      events: progress.copied,
      sha256: (await compareLogs(from, from)).sha256,
      difference: null,
    });
    expect(await all(to.readAll())).toEqual(await all(from.readAll()));
  });

  it('that was broken off goes on, and a finished one writes nothing', async () => {
    const [from, to] = [await filled(), new Failing(37)];
    await expect(copyLog(from, to)).rejects.toThrow(StoreUnavailable);
    const { compared, copied } = await copyLog(from, to);
    expect(compared).toBeGreaterThan(0);
    expect(compared + copied).toBe((await all(from.readAll())).length);
    expect((await compareLogs(from, to)).difference).toBeNull();
    expect((await copyLog(from, to)).copied).toBe(0);
  });
});

it('there and back again gives one SHA-256', async () => {
  const [from, there, back] = [await filled(), new InMemoryEventStore(), new InMemoryEventStore()];
  await copyLog(from, there);
  await copyLog(there, back);
  const hashes = await Promise.all([from, there, back].map((store) => compareLogs(store, store)));
  expect(new Set(hashes.map(({ sha256 }) => sha256)).size).toBe(1);
});

describe('the first difference', () => {
  const changed = ({ id, type, metadata }: NewEvent): NewEvent => ({
    id,
    type,
    metadata,
    data: canonicalJson({ x: 1 }),
  });
  const one = sample();

  it.each<[string, readonly NewEvent[]]>([
    ['other bytes', [changed(one)]],
    ['another event', [{ ...one, id: randomUUID() }]],
    ['nothing more', []],
  ])('is named: %s', async (_, second) => {
    const [from, to] = [new InMemoryEventStore(), new InMemoryEventStore()];
    const first = sample();
    for (const store of [from, to]) await store.append('proposal-a', 'no_stream', [first]);
    await from.append('proposal-b', 'no_stream', [one]);
    if (second.length > 0) await to.append('proposal-b', 'no_stream', second);
    const { events, difference } = await compareLogs(from, to);
    expect([events, difference?.at, difference?.from?.id]).toEqual([1, 2, one.id]);
    expect(difference?.to?.id).toBe(second[0]?.id);
    if (second.length > 0) await expect(copyLog(from, to)).rejects.toThrow(LogsDiffer);
  });

  it('is an order that differs, too', async () => {
    const [from, to] = [new InMemoryEventStore(), new InMemoryEventStore()];
    const [a, b] = [sample(), sample()];
    await from.append('proposal-a', 'no_stream', [a]);
    await from.append('proposal-b', 'no_stream', [b]);
    await to.append('proposal-b', 'no_stream', [b]);
    expect((await compareLogs(from, to)).difference?.at).toBe(1);
  });
});

it('a position is translated by how many events stand before it', async () => {
  const [from, to] = [await filled(3), new InMemoryEventStore()];
  await copyLog(from, to);
  const events = await all(from.readAll());
  const copies = await all(to.readAll());
  for (const [at, event] of events.entries()) {
    expect(await translatePosition(event.position, from, to)).toBe(copies[at]?.position);
  }
  expect(await translatePosition('0000000000000000000', from, to)).toBeUndefined();
  await from.append('proposal-z', 'no_stream', [sample()]);
  const last = (await all(from.readAll())).at(-1)!;
  await expect(translatePosition(last.position, from, to)).rejects.toThrow(RangeError);
});
