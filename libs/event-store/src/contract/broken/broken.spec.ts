import type { EventStore } from '../../event-store.port.js';
import { cases } from '../describe.js';
import type { Harness } from '../harness.js';
import { knownIds } from '../known-ids.js';
import { PostgresHarness } from '../postgres/harness.js';
import { connected, TestServer } from '../postgres/server.js';
import { runCase } from '../run-case.js';
import { type Mutation, noCheckOfIds, noLock, plant, positionsFromSequence } from './mutations.js';
import { NonAtomicStore } from './non-atomic-store.js';

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
}, 60_000);

afterAll(() => server.stop(), 60_000);

const mutated = (mutation: Mutation) => async (): Promise<Harness> => {
  const database = await server.database();
  await connected(database.ownerUrl, (owner) => plant(owner, mutation));
  return new PostgresHarness(server, database);
};

class NonAtomicHarness extends PostgresHarness {
  override open(): EventStore {
    return new NonAtomicStore(super.open());
  }
}

const startNonAtomic = async (): Promise<Harness> => new NonAtomicHarness(server, await server.database());

const planted: Readonly<Record<string, { start: () => Promise<Harness>; failsAt: readonly string[] }>> = {
  'positions from a sequence': {
    start: mutated(positionsFromSequence),
    failsAt: ['a transaction in flight hides nothing from followers'],
  },
  'no lock': {
    start: mutated(noLock),
    failsAt: [
      'a transaction in flight hides nothing from followers',
      'sixteen writers at once: followers skip nothing and agree',
      'two processes at once: followers skip nothing and agree',
    ],
  },
  'appends that are not atomic': {
    start: startNonAtomic,
    failsAt: ['an append records all of its events or none', 'nobody sees a part of an append'],
  },
  'no check of ids': {
    start: mutated(noCheckOfIds),
    failsAt: [
      'a repeat gives the first answer and records nothing',
      'an id that the log knows is no repeat elsewhere',
      'a known id fails no neighbour',
      'a repeat after the restart of the server gives the first answer',
    ],
  },
};

describe.each(Object.entries(planted))('a store with %s breaks the promise', (_, { start, failsAt }) => {
  test.each(failsAt)(
    '%s',
    async (name) => {
      const it = [...cases, ...knownIds].find((one) => one.name === name);
      if (it === undefined) throw new Error(`no case is named ${name}`);
      await expect(runCase(it, start)).rejects.toThrow();
    },
    60_000,
  );
});
