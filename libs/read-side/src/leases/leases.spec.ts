import fc from 'fast-check';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { SpecLog } from '../../spec-support/log.js';
import { drafted } from '../../spec-support/stories.js';
import { applyBatch } from '../engine/apply-batch.js';
import { loadCheckpoints, lockCheckpoints } from '../engine/checkpoints.js';
import { StoredManagerCheckpoints } from '../engine/stored-manager-checkpoints.js';
import { projections } from '../projections.js';
import { OwnerQueries } from './owner-queries.js';
import { sayAlive } from './processes.js';
import { Leases, type LeaseTaking, type LeaseTokens } from './leases.js';

jest.setTimeout(120_000);

const NAMES = projections.map(({ name }) => name);
async function until<One>(ask: () => Promise<readonly One[]>): Promise<One> {
  for (;;) {
    const [one] = await ask();
    if (one) return one;
  }
}

const by = (owner: string, more: Partial<LeaseTaking> = {}): LeaseTaking => ({
  owner,
  release: 1,
  alone: false,
  ...more,
});

describe('leases', () => {
  let database: SpecDatabase;
  let leases: Leases;

  beforeAll(async () => {
    database = await openSpecDatabase();
    leases = new Leases(database.dataSource);
  });
  beforeEach(() => database.clear());
  afterAll(() => database.stop());

  const runOut = () =>
    database.dataSource.query(`update read_side.lease set until = clock_timestamp() - interval '1 ms'`);
  const taken = async (owner: string, names = NAMES): Promise<LeaseTokens> => {
    const tokens = await leases.take(names, by(owner));
    if (!tokens) throw new Error(`${owner} did not get the leases`);
    return tokens;
  };

  it('go to one of many that ask at once, together, and to the next when they are let go', async () => {
    const many = Array.from({ length: 8 }, (_, at) => leases.take(NAMES, by(`p${String(at)}`)));
    const won = (await Promise.all(many)).flatMap((tokens) => tokens ?? []);
    expect(won).toHaveLength(1);
    expect([...(won[0]?.keys() ?? [])].sort()).toEqual([...NAMES].sort());
    expect(await leases.take(NAMES, by('next'))).toBeNull();
    if (won[0]) await leases.release(won[0]);
    expect(await leases.take(NAMES, by('next'))).not.toBeNull();
  });

  it('are not taken in part', async () => {
    await taken('one', ['savings']);
    expect(await leases.take(NAMES, by('other'))).toBeNull();
    expect(await leases.take(['units'], by('third'))).not.toBeNull();
  });

  it('outlast their time until another one takes them, who then alone renews', async () => {
    const first = await taken('first');
    await runOut();
    expect(await leases.renew(first)).toBe(true);
    expect(await leases.take(NAMES, by('second'))).toBeNull();
    await runOut();
    const second = await taken('second');
    expect([await leases.renew(first), await leases.renew(second)]).toEqual([false, true]);
    await leases.release(first);
    expect(await leases.take(NAMES, by('third'))).toBeNull();
  });

  it('go to a later release at once, and to whoever is alone on the database', async () => {
    await taken('old');
    expect(await leases.take(NAMES, by('same'))).toBeNull();
    expect(await leases.take(NAMES, by('new', { release: 2 }))).not.toBeNull();
    expect(await leases.take(NAMES, by('old again'))).toBeNull();
    expect(await leases.take(NAMES, by('alone', { alone: true }))).not.toBeNull();
  });

  it('tell of their owners, and since when there is none', async () => {
    const owners = new OwnerQueries(database.dataSource);
    const work = ['units', 'carry-facts'];
    const ending = new AbortController();
    const living = sayAlive(
      database.dataSource,
      { id: 'one', kind: 'projector', host: 'here', pid: 7 },
      {
        signal: ending.signal,
        onFault: (error) => {
          throw error;
        },
      },
    );
    expect(await owners.unownedMs(work)).toBe(Infinity);
    const tokens = await taken('one', work);
    expect(await owners.unownedMs(work)).toBe(0);
    const process = await until(() => owners.processes());
    expect(process).toMatchObject({ id: 'one', kind: 'projector', pid: 7 });
    expect(process.owns.map(({ name, position }) => [name, position])).toEqual([
      ['carry-facts', null],
      ['units', null],
    ]);
    await leases.tell('units', tokens.get('units') ?? '', { seen: 1 });
    await leases.tell('units', '99', { seen: 2 });
    await leases.release(tokens);
    expect(await owners.unownedMs(work)).toBeGreaterThan(0);
    expect(await owners.told('units')).toEqual({ seen: 1 });
    ending.abort();
    await living;
    expect(await owners.processes()).toEqual([]);
  });

  it('never have two owners with a valid token, whatever happens to them', async () => {
    const step = fc.record({
      who: fc.integer({ min: 0, max: 2 }),
      does: fc.constantFrom('take', 'renew', 'release', 'time'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        await database.clear();
        const held = new Map<number, LeaseTokens>();
        const seen = new Set<string>();
        for (const { who, does } of steps) {
          const tokens = held.get(who);
          if (does === 'time') await runOut();
          else if (does === 'take') {
            const got = await leases.take(['units'], by(String(who)));
            const token = got?.get('units');
            if (got && token !== undefined) {
              expect(seen.has(token)).toBe(false);
              seen.add(token);
              held.set(who, got);
            }
          } else if (tokens && does === 'renew') await leases.renew(tokens);
          else if (tokens) await leases.release(tokens);
          const valid = await Promise.all([...held.values()].map((one) => writes(one)));
          expect(valid.filter(Boolean).length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 25 },
    );
  });

  /** Whether rows could be written under these tokens. */
  const writes = async (tokens: LeaseTokens): Promise<boolean> => {
    await loadCheckpoints(database.dataSource, ['units']);
    return database.dataSource.transaction(
      async (manager) => (await lockCheckpoints(manager, ['units'], tokens)).length === 1,
    );
  };

  describe('as they are checked', () => {
    const batchOf = async (tokens: LeaseTokens) => {
      const log = new SpecLog();
      const position = await log.goOn('proposal', 'a', drafted());
      const events = [];
      for await (const event of log.store.readAll()) events.push(event);
      return { events, position, store: log.store, tokens };
    };

    it('let an owner write rows, and nothing from one that slept while another took over', async () => {
      const first = await taken('first');
      const held = await loadCheckpoints(database.dataSource, NAMES);
      await runOut();
      const second = await taken('second');
      expect(await applyBatch(database.dataSource, projections, held, await batchOf(first))).toBeNull();
      expect(await applyBatch(database.dataSource, projections, held, await batchOf(new Map()))).toBeNull();
      expect([await database.rows('proposal'), await database.rows('timeline')]).toEqual([[], []]);
      expect(await applyBatch(database.dataSource, projections, held, await batchOf(second))).not.toBeNull();
      expect(await database.rows('proposal')).toHaveLength(1);
    });

    it('are renewed while rows are written, and have another owner only afterwards', async () => {
      const first = await taken('first');
      await loadCheckpoints(database.dataSource, NAMES);
      const other = new Leases(await database.connect());
      let isDone = false;
      const writing = database.dataSource.transaction(async (manager) => {
        expect(await lockCheckpoints(manager, NAMES, first)).toHaveLength(NAMES.length);
        expect(await other.renew(first)).toBe(true);
        await runOut();
        const next = other.take(NAMES, by('next')).then((tokens) => ({ tokens, isDone }));
        await new Promise((resolve) => setTimeout(resolve, 200));
        isDone = true;
        return { next };
      });
      const { next } = await writing;
      const { tokens, isDone: wasDone } = await next;
      expect([tokens === null, wasDone]).toEqual([false, true]);
    });

    it('let only the owner move the checkpoint of a process manager', async () => {
      const [mine, others] = [await taken('first', ['carry-facts']), new Map([['carry-facts', '99']])];
      const own = new StoredManagerCheckpoints(database.dataSource, () => mine);
      const stale = new StoredManagerCheckpoints(database.dataSource, () => others);
      const none = new StoredManagerCheckpoints(database.dataSource, () => new Map());
      const at = (position: string) => ({ position, reached: null });
      expect([await stale.save('carry-facts', null, at('1')), await none.save('carry-facts', null, at('1'))]).toEqual([
        false,
        false,
      ]);
      expect(await own.save('carry-facts', null, at('1'))).toBe(true);
      expect([await stale.save('carry-facts', '1', at('2')), await own.save('carry-facts', '1', at('3'))]).toEqual([
        false,
        true,
      ]);
      expect(await none.load('carry-facts')).toEqual(at('3'));
    });
  });
});
