import { StoreUnavailable, type InMemoryEventStore, type EventStore } from '@app/event-store';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import type { SpecLog } from '../../spec-support/log.js';
import { chanceFrom, playedSeason, THREE_STAGES } from '../../spec-support/past-season.js';
import { isHelped, type StreamHelper } from '../bulk/helped-streams.js';
import type { BulkWrite } from '../bulk/written.js';
import { verifyReadModels } from '../parity/verify-read-models.js';
import { projections } from '../projections.js';
import { rebuildReadModels } from '../rebuild/rebuild-read-models.js';
import { foldPart } from './fold-part.js';

jest.setTimeout(240_000);

interface Parked {
  readonly projection: string;
  readonly stream: string;
}

describe('a rebuild of which a helper folds a part', () => {
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
    const said: string[] = [];
    const fold: StreamHelper['fold'] = (piece, write) =>
      foldPart(piece, {
        ownerUrl: database.ownerUrl,
        store,
        write: async (written) => {
          said.push('copy' in written ? written.copy : written.sql);
          await write(written);
        },
      });
    return { said, helper: { least: 1, fold } };
  };
  const rebuilt = (helper: StreamHelper, eventsAtOnce: number, store: EventStore = log.store) =>
    rebuildReadModels(database.ownerUrl, store, { serviceRole: database.serviceRole, eventsAtOnce, helper });

  it.each([7, 60, 100_000])('makes the same rows, %s events at once', async (eventsAtOnce) => {
    const before = await all();
    const { said, helper } = helping();
    await rebuilt(helper, eventsAtOnce);
    expect(await all()).toEqual(before);
    for (const table of ['proposal', 'proposal_version', 'proposal_edition', 'proposal_stay', 'dossier'])
      expect(said).toContainEqual(expect.stringMatching(new RegExp(`read_side.${table}\\b`)));
  });

  it('verifies them, too', async () => {
    const { said, helper } = helping();
    const { differences } = await verifyReadModels(database.ownerUrl, log.store, { helper });
    expect(differences).toEqual([]);
    expect(said.length).toBeGreaterThan(0);
  });

  it('leaves out the one stream that cannot be folded, whoever folds it', async () => {
    const proposals = (await database.rows('proposal')) as readonly {
      readonly id: string;
      readonly position: string;
    }[];
    const whole = await all();
    for (const helped of [true, false]) {
      const broken = proposals.find(({ id }) => isHelped(`proposal-${id}`) === helped);
      const store = Object.create(log.store) as InMemoryEventStore;
      store.readAll = async function* (range) {
        for await (const event of log.store.readAll(range)) {
          yield event.position === broken?.position ? { ...event, type: 'ProposalBlessed.v1' } : event;
        }
      };
      await rebuilt(helping(store).helper, 60, store);
      const stream = `proposal-${broken?.id ?? ''}`;
      const parked = (await database.rows('parked')) as readonly Parked[];
      expect(parked.map((one) => [one.projection, one.stream])).toEqual([
        ['proposals', stream],
        ['timeline', stream],
      ]);
    }
    await rebuilt(helping().helper, 60);
    expect(await all()).toEqual(whole);
  });

  // Titles are in rows that a helper makes, names in others, too.
  it.each(['title', 'name'])('leaves out a stream of which the database refuses a %s', async (key) => {
    const whole = await all();
    const proposals = (await database.rows('proposal')) as readonly { readonly id: string }[];
    const broken = proposals.find(({ id }) => isHelped(`proposal-${id}`))?.id ?? '';
    const store = Object.create(log.store) as InMemoryEventStore;
    store.readAll = async function* (range) {
      for await (const event of log.store.readAll(range)) {
        const data = event.data.replace(`"${key}":"`, String.raw`"${key}":"\u0000`);
        yield event.stream === `proposal-${broken}` ? { ...event, data } : event;
      }
    };
    // As a thread does: what it said is written while it goes on.
    const apart: StreamHelper['fold'] = async (piece, write) => {
      const said: BulkWrite[] = [];
      const keep = (written: BulkWrite) => Promise.resolve(void said.push(written));
      const folded = await foldPart(piece, { ownerUrl: database.ownerUrl, store, write: keep });
      // So many that a fault shows while they are written.
      const more = Array.from({ length: 10 }, () => ({ sql: 'select', values: [] }));
      for (const written of [...said, ...more]) await write(written);
      return folded;
    };
    await rebuilt({ least: 1, fold: apart }, 100_000, store);
    expect(await database.rows('parked')).toContainEqual(
      expect.objectContaining({ projection: 'proposals', stream: `proposal-${broken}` }),
    );
    await rebuilt(helping().helper, 100_000);
    expect(await all()).toEqual(whole);
  });

  it('fails with the helper, changes nothing, and goes on the next time', async () => {
    const whole = await all();
    const { helper } = helping();
    const failing: StreamHelper = {
      least: 1,
      fold: async (piece, write, signal) => {
        await helper.fold(piece, write, signal);
        throw Object.assign(new Error('connection lost'), { code: 'ECONNRESET' });
      },
    };
    await expect(rebuilt(failing, 100_000)).rejects.toThrow('connection lost');
    expect(await all()).toEqual(whole);
    await rebuilt(helper, 100_000);
    expect(await all()).toEqual(whole);
  });

  it.each([
    ['the log', new StoreUnavailable('it is away')],
    ['the database', Object.assign(new Error('it is away'), { code: 'ECONNREFUSED' })],
  ])('fails as for an outage where a helper in a thread cannot reach %s', async (_, fault) => {
    const away = Object.create(log.store) as InMemoryEventStore;
    away.readAll = () => {
      throw fault;
    };
    const { fold } = helping(away).helper;
    const apart: StreamHelper['fold'] = async (...asked) => structuredClone(await fold(...asked));
    await expect(rebuilt({ least: 1, fold: apart }, 100_000)).rejects.toThrow(StoreUnavailable);
    await rebuilt(helping().helper, 100_000);
  });

  it.each([0, 1_500])(
    'ends the helper that has not ended when it is cancelled %s ms after it begins',
    async (after) => {
      let ended: unknown = null;
      const waiting: StreamHelper = {
        least: 1,
        fold: (_, __, signal) =>
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
});
