import { InMemoryEventStore, StoreUnavailable } from '@app/event-store';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { loadCheckpoints } from '../engine/checkpoints.js';
import type { Projection } from '../engine/projection.js';
import { Leases, type LeaseTokens } from '../leases/leases.js';
import { projections } from '../projections.js';
import { readParked } from './parked-streams.js';
import { retryParked } from './retry-parked.js';

jest.setTimeout(60_000);

const NAMES = projections.map(({ name }) => name);
const timeout = Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' });

describe('a try of what is parked', () => {
  let database: SpecDatabase;

  beforeAll(async () => {
    database = await openSpecDatabase();
  });
  afterAll(() => database.stop());
  beforeEach(async () => {
    await database.clear();
    await loadCheckpoints(database.dataSource, NAMES);
    await database.dataSource.query(`insert into read_side.parked (projection, stream, position, reason)
      values ('timeline', 'proposal-a', '1', 'TypeError'), ('timeline', 'proposal-b', '2', 'TypeError')`);
  });

  /** Of which one stream cannot be read. */
  const storeThatFails = (stream: string, error: Error) => {
    const store = new InMemoryEventStore();
    const read = store.readStream.bind(store);
    jest.spyOn(store, 'readStream').mockImplementation((...asked: Parameters<typeof read>) => {
      if (asked[0] === stream) throw error;
      return read(...asked);
    });
    return store;
  };
  const retry = (error: Error, tokens?: () => LeaseTokens) => {
    const using: readonly Projection[] = projections;
    const store = storeThatFails('proposal-a', error);
    return retryParked({ dataSource: database.dataSource, projections: using, store, ...(tokens && { tokens }) });
  };
  const left = async () =>
    (await readParked(database.dataSource)).map(({ stream, attempts, reason }) => [stream, attempts, reason]);

  it('that fails is counted, and the others go on', async () => {
    const tried = await retry(Object.assign(new Error('deadlock detected'), { code: '40P01' }));
    expect(tried.map(({ stream, done }) => [stream, done])).toEqual([
      ['proposal-a', false],
      ['proposal-b', true],
    ]);
    expect(await left()).toEqual([['proposal-a', 2, expect.stringMatching(/^40P01/)]]);
  });

  it('that meets an outage of the database is counted, the others go on, and the outage is told', async () => {
    await expect(retry(timeout)).rejects.toBe(timeout);
    expect(await left()).toEqual([['proposal-a', 2, expect.stringMatching(/^57014/)]]);
  });

  it('counts for nothing while the log is away', async () => {
    await expect(retry(new StoreUnavailable('away'))).rejects.toBeInstanceOf(StoreUnavailable);
    expect((await left()).map(([stream, attempts]) => [stream, attempts])).toEqual([
      ['proposal-a', 1],
      ['proposal-b', 1],
    ]);
  });

  it('changes nothing where another process has the leases by now', async () => {
    const leases = new Leases(database.dataSource);
    const by = (owner: string) => ({ owner, release: 1, alone: true });
    const first = (await leases.take(NAMES, by('first'))) ?? new Map<string, string>();
    let isAsked = false;
    const tokens = () => {
      const lost = new Map([...first].map(([name]) => [name, '0']));
      const now = isAsked ? lost : first;
      isAsked = true;
      return now;
    };
    await retry(new TypeError('bad'), tokens);
    expect((await left()).map(([stream, attempts]) => [stream, attempts])).toEqual([
      ['proposal-a', 1],
      ['proposal-b', 1],
    ]);
  });
});
