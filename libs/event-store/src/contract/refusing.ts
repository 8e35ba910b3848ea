import { MAX_APPEND_BYTES } from '../append-rules.js';
import { InvalidAppend, WrongExpectedRevision } from '../errors.js';
import type { ExpectedRevision, NewEvent } from '../event-store.port.js';
import type { Case } from './harness.js';
import { all, sample } from './samples.js';

type Attempt = readonly [stream: string, expected: ExpectedRevision, events: readonly NewEvent[]];

const data = (json: string): Attempt => ['proposal-1', 'no_stream', [{ ...sample(), data: json }]];
const twice = sample();

const invalid: Readonly<Record<string, Attempt>> = {
  'no events': ['proposal-1', 'no_stream', []],
  'an empty stream name': ['', 'no_stream', [sample()]],
  'a reserved stream name': ['$all', 'no_stream', [sample()]],
  'a stream name with a space': ['proposal 1', 'no_stream', [sample()]],
  'a negative revision': ['proposal-1', -1, [sample()]],
  'a broken revision': ['proposal-1', 0.5, [sample()]],
  'no type': ['proposal-1', 'no_stream', [{ ...sample(), type: '' }]],
  'an id that is no UUID': ['proposal-1', 'no_stream', [{ ...sample(), id: 'x' }]],
  'an upper-case id': ['proposal-1', 'no_stream', [{ ...sample(), id: sample().id.toUpperCase().replace(/^./, 'A') }]],
  'the same id twice': ['proposal-1', 'no_stream', [twice, twice]],
  'no JSON': data('{'),
  'no object': data('[]'),
  'a space': data('{"a": 1}'),
  'unsorted keys': data('{"b":1,"a":1}'),
  'a key twice': data('{"a":1,"a":1}'),
  'a float': data('{"a":0.5}'),
  'an exponent': data('{"a":1e3}'),
  'an unsafe integer': data('{"a":9007199254740993}'),
  'minus zero': data('{"a":-0}'),
  'text that is not NFC': data(`{"a":"${'ế'.normalize('NFD')}"}`),
  'a lone surrogate': data('{"a":"\\ud800"}'),
  'a needless escape': data('{"a":"\\u0061"}'),
  'metadata that is not canonical': ['proposal-1', 'no_stream', [{ ...sample(), metadata: '{} ' }]],
};

function weighing(bytes: number): NewEvent {
  const event = sample({ text: '' });
  const rest = bytes - 256 - Buffer.byteLength(event.data) - Buffer.byteLength(event.metadata);
  return { ...event, data: event.data.replace('"text":""', `"text":"${'x'.repeat(rest)}"`) };
}

export const refusing: readonly Case[] = [
  {
    name: 'what no store could keep as it is, is refused as a bug',
    async run(harness) {
      const store = harness.open();
      for (const [what, attempt] of Object.entries(invalid)) {
        const answer = await store.append(...attempt).catch((error: unknown) => error);
        expect([what, answer]).toEqual([what, expect.any(InvalidAppend)]);
      }
      expect(await all(store.readAll())).toEqual([]);
    },
  },
  {
    name: 'an append may weigh 1 MiB and not a byte more',
    async run(harness) {
      const store = harness.open();
      const full = weighing(MAX_APPEND_BYTES);
      await store.append('proposal-1', 'no_stream', [full]);
      expect((await all(store.readAll()))[0]?.data).toBe(full.data);
      await expect(store.append('proposal-2', 'no_stream', [weighing(MAX_APPEND_BYTES + 1)])).rejects.toThrow(
        InvalidAppend,
      );
      const halves = [weighing(MAX_APPEND_BYTES / 2), weighing(MAX_APPEND_BYTES / 2 + 1)];
      await expect(store.append('proposal-2', 'no_stream', halves)).rejects.toThrow(InvalidAppend);
    },
  },
  {
    name: 'a conflict and a bug fail no neighbour',
    async run(harness) {
      const store = harness.open();
      await store.append('proposal-0', 'no_stream', [sample()]);
      const good = (group: string): Promise<unknown>[] =>
        Array.from({ length: 10 }, (_, index) => store.append(`proposal-${group}${index}`, 'no_stream', [sample()]));
      const outcomes = await Promise.allSettled([
        ...good('a'),
        store.append('proposal-0', 'no_stream', [sample()]),
        ...good('b'),
        store.append('proposal-e', 'no_stream', []),
        ...good('c'),
      ]);
      const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
      expect(reasons).toEqual([expect.any(WrongExpectedRevision), expect.any(InvalidAppend)]);
      expect(await all(store.readAll())).toHaveLength(31);
    },
  },
];
