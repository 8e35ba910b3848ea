import { StoreUnavailable, type EventStore, type InMemoryEventStore, type RecordedEvent } from '@app/event-store';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import type { SpecLog } from '../../spec-support/log.js';
import { chanceFrom, playedSeason, THREE_STAGES } from '../../spec-support/past-season.js';
import { withoutStreams } from '../../spec-support/without-streams.js';
import { BESIDE } from '../beside/beside-tables.js';
import { readSideDataSource } from '../database/data-source.js';
import { isDatabaseOutage } from '../database/database-fault.js';
import { verifyReadModels } from '../parity/verify-read-models.js';
import { projections } from '../projections.js';
import { rebuildReadModels } from '../rebuild/rebuild-read-models.js';
import { foldPart } from './fold-part.js';
import type { StreamHelper } from './stream-helper.js';

jest.setTimeout(240_000);

interface Parked {
  readonly projection: string;
  readonly stream: string;
}

describe('a rebuild that folds stream by stream', () => {
  let database: SpecDatabase;
  let log: SpecLog;

  beforeAll(async () => {
    database = await openSpecDatabase();
    log = await playedSeason(THREE_STAGES, chanceFrom(23));
    await projectAll(database.dataSource, log.store);
  });
  afterAll(() => database.stop());

  const tables = [...new Set(projections.flatMap((projection) => projection.tables))].filter((name) => name !== 'news');
  const all = () => Promise.all(tables.map((table) => database.rows(table)));
  const helping = (store: EventStore = log.store) => {
    const folded: string[] = [];
    const fold: StreamHelper['fold'] = async (part) => {
      folded.push(...part.projections);
      return foldPart(part, { ownerUrl: database.ownerUrl, store });
    };
    return { folded, helper: { least: 1, fold } };
  };
  const rebuilt = (
    eventsAtOnce: number,
    asked: { readonly store?: EventStore; readonly helper?: StreamHelper } = {},
  ) => {
    const { store = log.store, helper } = asked;
    return rebuildReadModels(database.ownerUrl, store, { serviceRole: database.serviceRole, eventsAtOnce, helper });
  };
  /** The log with some of its events otherwise. */
  const altered = (alter: (event: RecordedEvent) => RecordedEvent) => {
    const store = Object.create(log.store) as InMemoryEventStore;
    store.readAll = async function* (range) {
      for await (const event of log.store.readAll(range)) yield alter(event);
    };
    return store;
  };
  const someProposal = async (at: number) => {
    const proposals = (await database.rows('proposal')) as readonly {
      readonly id: string;
      readonly position: string;
    }[];
    const found = proposals[Math.floor(at * (proposals.length - 1))];
    if (!found) throw new Error('there are no proposals');
    return found;
  };

  it.each([7, 60, 100_000])('makes the same rows, %s events at once, with a helper and alone', async (eventsAtOnce) => {
    const before = await all();
    const { folded, helper } = helping();
    await rebuilt(eventsAtOnce, { helper });
    expect(await all()).toEqual(before);
    expect(folded).toEqual(['proposals', 'dossiers', 'timeline']);
    await rebuilt(eventsAtOnce);
    expect(await all()).toEqual(before);
  });

  it('makes the same rows of a log that gives no streams', async () => {
    const before = await all();
    await rebuilt(60, { store: withoutStreams(log.store) });
    expect(await all()).toEqual(before);
  });

  it('verifies them, too', async () => {
    const { folded, helper } = helping();
    const { differences } = await verifyReadModels(database.ownerUrl, log.store, { helper });
    expect(differences).toEqual([]);
    expect(folded.length).toBeGreaterThan(0);
  });

  it.each([0, 0.4, 1])('leaves out the one stream that cannot be folded, wherever it is: %s', async (at) => {
    const whole = await all();
    const { id, position } = await someProposal(at);
    const store = altered((event) => (event.position === position ? { ...event, type: 'ProposalBlessed.v1' } : event));
    await rebuilt(60, { store, helper: helping(store).helper });
    const parked = (await database.rows('parked')) as readonly Parked[];
    expect(parked.map((one) => [one.projection, one.stream])).toEqual([
      ['proposals', `proposal-${id}`],
      ['timeline', `proposal-${id}`],
    ]);
    expect((await verifyReadModels(database.ownerUrl, store)).differences).toEqual([]);
    await rebuilt(60);
    expect(await all()).toEqual(whole);
  });

  // Titles are in rows that are folded by stream, names in others, too.
  it.each(['title', 'name'])('leaves out a stream of which the database refuses a %s', async (key) => {
    const whole = await all();
    const { id } = await someProposal(0.5);
    const store = altered((event) => {
      const data = event.data.replace(`"${key}":"`, String.raw`"${key}":"\u0000`);
      return event.stream === `proposal-${id}` ? { ...event, data } : event;
    });
    await rebuilt(100_000, { store, helper: helping(store).helper });
    expect(await database.rows('parked')).toContainEqual(
      expect.objectContaining({ projection: 'proposals', stream: `proposal-${id}` }),
    );
    await rebuilt(100_000);
    expect(await all()).toEqual(whole);
  });

  it('fails with the helper, changes nothing, and goes on the next time', async () => {
    const whole = await all();
    const failing: StreamHelper = {
      least: 1,
      fold: () => Promise.reject(Object.assign(new Error('connection lost'), { code: 'ECONNRESET' })),
    };
    await expect(rebuilt(60, { helper: failing })).rejects.toThrow('connection lost');
    expect(await all()).toEqual(whole);
    await rebuilt(60);
    expect(await all()).toEqual(whole);
  });

  it.each([
    ['the log', new StoreUnavailable('it is away')],
    ['the database', Object.assign(new Error('it is away'), { code: 'ECONNREFUSED' })],
  ])('fails as for an outage where a helper in a thread cannot reach %s', async (_, fault) => {
    const away = altered(() => {
      throw fault;
    });
    const { fold } = helping(away).helper;
    let failed: () => void = () => undefined;
    const hasFailed = new Promise<void>((resolve) => (failed = resolve));
    const apart: StreamHelper['fold'] = async (...asked) => {
      try {
        return structuredClone(await fold(...asked));
      } finally {
        failed();
      }
    };
    const store = Object.create(log.store) as InMemoryEventStore;
    store.readStreams = async function* (range) {
      await hasFailed;
      yield* log.store.readStreams(range);
    };
    await expect(rebuilt(60, { store, helper: { least: 1, fold: apart } })).rejects.toThrow(StoreUnavailable);
    await rebuilt(60);
  });

  it.each([0, 1_500])(
    'ends the helper that has not ended when it is cancelled %s ms after it begins',
    async (after) => {
      let ended: unknown = null;
      const waiting: StreamHelper = {
        least: 1,
        fold: (_, signal) =>
          new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => reject((ended = signal.reason) as Error));
          }),
      };
      const cancelling = new AbortController();
      let hasBegun = false;
      const cancel = () => cancelling.abort(new Error('cancelled'));
      const onProgress = () => {
        if (!hasBegun) setTimeout(cancel, after);
        hasBegun = true;
      };
      const { ownerUrl, serviceRole } = database;
      const asked = { serviceRole, helper: waiting, signal: cancelling.signal, onProgress };
      await expect(rebuildReadModels(ownerUrl, log.store, asked)).rejects.toThrow('cancelled');
      expect(ended).toEqual(new Error('cancelled'));
    },
  );

  it('goes on with the stretches that were left when it was cancelled', async () => {
    const whole = await all();
    const { ownerUrl, serviceRole } = database;
    const cancelling = new AbortController();
    const asked = { serviceRole, eventsAtOnce: 20 };
    const shares: number[] = [];
    const onProgress = ({ share }: { readonly share: number }) => {
      shares.push(share);
      if (share > 0.5) cancelling.abort(new Error('cancelled'));
    };
    await expect(
      rebuildReadModels(ownerUrl, log.store, { ...asked, onProgress, signal: cancelling.signal }),
    ).rejects.toThrow('cancelled');
    const again: number[] = [];
    await rebuildReadModels(ownerUrl, log.store, { ...asked, onProgress: ({ share }) => again.push(share) });
    expect(again[0]).toBeGreaterThanOrEqual(0.5);
    expect(await all()).toEqual(whole);
  });

  it('goes on where a connection was lost: nothing is left out for that', async () => {
    const whole = await all();
    const { ownerUrl, serviceRole } = database;
    const owner = await readSideDataSource(ownerUrl, { connections: 1 }).initialize();
    for (let tries = 0; tries < 3; tries++) {
      let isCut = false;
      const store = altered((event) => {
        if (!isCut) void owner.query(CUT);
        isCut = true;
        return event;
      });
      const rebuilding = rebuildReadModels(ownerUrl, store, { serviceRole, eventsAtOnce: 30 });
      await rebuilding.catch((error: unknown) => expect(isDatabaseOutage(error)).toBe(true));
      const [there] = await owner.query<{ at: string | null }[]>(`select to_regclass('${BESIDE}.stretch') as at`);
      if (there?.at) expect(await owner.query(`select from ${BESIDE}.stretch where state = 'left out'`)).toEqual([]);
    }
    await owner.destroy();
    await rebuilt(30);
    expect(await all()).toEqual(whole);
  });

  it('can be cancelled while somebody else has a stretch', async () => {
    const { ownerUrl, serviceRole } = database;
    const owner = await readSideDataSource(ownerUrl, { connections: 1 }).initialize();
    const cancelling = new AbortController();
    const taking = owner.createQueryRunner();
    let isTaken = false;
    const onProgress = () => {
      if (isTaken) return;
      isTaken = true;
      void taking.query('begin').then(() => taking.query(`select from ${BESIDE}.stretch limit 1 for update`));
      setTimeout(() => cancelling.abort(new Error('cancelled')), 1_000);
    };
    const asked = { serviceRole, eventsAtOnce: 30, onProgress, signal: cancelling.signal };
    await expect(rebuildReadModels(ownerUrl, log.store, asked)).rejects.toThrow('cancelled');
    await taking.query('rollback');
    await taking.release();
    await owner.destroy();
    await rebuilt(30);
  });
});

/** Ends the connections of folds. */
const CUT = `select pg_terminate_backend(pid) from pg_stat_activity
  where application_name = 'tinhgon-read-side' and state = 'idle in transaction' and pid <> pg_backend_pid()`;
