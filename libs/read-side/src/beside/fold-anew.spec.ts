import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { chanceFrom, playedSeason, THREE_STAGES } from '../../spec-support/past-season.js';
import { withoutStreams } from '../../spec-support/without-streams.js';
import type { RecordedFact } from '@app/facts';
import { readSideDataSource } from '../database/data-source.js';
import type { ReadSideDataSource } from '../database/read-side-data-source.js';
import type { Projection } from '../engine/projection.js';
import { readParked } from '../parking/parked-streams.js';
import { projections } from '../projections.js';
import { foldAnew } from './fold-anew.js';
import { foldTo, type FoldProgress } from './fold-beside.js';

jest.setTimeout(120_000);

describe('a log that is folded anew', () => {
  let database: SpecDatabase;
  let store: Awaited<ReturnType<typeof playedSeason>>['store'];
  let owner: ReadSideDataSource;
  beforeAll(async () => {
    database = await openSpecDatabase();
    owner = await readSideDataSource(database.ownerUrl, { patient: true, connections: 1 }).initialize();
    store = (await playedSeason(THREE_STAGES, chanceFrom(11))).store;
  });
  afterAll(async () => {
    await owner.destroy();
    await database.stop();
  });

  const tables = [...new Set(projections.flatMap((projection) => projection.tables))].filter((name) => name !== 'news');
  const rows = () => Promise.all([...tables, 'parked'].map((table) => database.rows(table)));
  const folding = (all: readonly Projection[]) => ({ beside: owner, store, projections: all });
  const anew = async (all: readonly Projection[], fold = foldAnew) => {
    await database.clear();
    const position = await fold(null, folding(all));
    return { position, rows: await rows() };
  };

  it('has the rows that each fact makes after the other, filled or not', async () => {
    const expected = await anew(projections, foldTo);
    expect(expected.position).not.toBeNull();
    const failing = projections.map((projection): Projection => {
      const { fill } = projection;
      if (!fill) return projection;
      return {
        ...projection,
        fill: (manager, pause) => fill(manager, pause).then(() => Promise.reject(new Error('no'))),
      };
    });
    expect(failing.filter((one, at) => one !== projections[at]).map(({ name }) => name)).toEqual(['savings']);
    expect(await anew(projections)).toEqual(expected);
    expect(await anew(failing)).toEqual(expected);
  });

  it('leaves out what cannot be folded, as one that is folded fact by fact', async () => {
    const all = [];
    for await (const { stream } of store.readAll()) all.push(stream);
    const unlucky = all.find((stream) => stream.startsWith('proposal-'))?.slice('proposal-'.length);
    const refusing = (facts: readonly RecordedFact[]) => {
      if (facts.some(({ aggregate, id }) => aggregate === 'proposal' && id === unlucky)) throw new TypeError('no');
    };
    const failing = projections.map((projection): Projection => {
      if (projection.name !== 'proposals') return projection;
      return {
        ...projection,
        apply: async (facts, ...rest) => {
          refusing(facts);
          await projection.apply(facts, ...rest);
        },
        byStream: (facts, ground) => {
          refusing(facts);
          return projection.byStream!(facts, ground);
        },
      };
    });
    const without = async (fold = foldAnew) => {
      const { position } = await anew(failing, fold);
      const parked = await readParked(database.dataSource);
      const others = tables.map((table) => database.rows(table));
      return {
        position,
        parked: parked.map(({ projection, stream }) => [projection, stream]),
        rows: await Promise.all(others),
      };
    };
    const expected = await without(foldTo);
    expect(expected.parked).toEqual([['proposals', `proposal-${unlucky ?? ''}`]]);
    expect(await without()).toEqual(expected);
  });

  it('tells of a log without streams how much of all is done, to its end too, and where it goes on from', async () => {
    await database.clear();
    const told: FoldProgress[] = [];
    const ending = new AbortController();
    const onProgress = (progress: FoldProgress) => {
      told.push(progress);
      if (progress.share > 0.4) ending.abort(new Error('enough'));
    };
    const alone = { ...folding(projections), store: withoutStreams(store), eventsAtOnce: 8, onProgress };
    await expect(foldAnew(null, { ...alone, signal: ending.signal })).rejects.toThrow('enough');
    expect(told[0]).toEqual({ events: 0, share: 0 });
    const first = told.splice(0);
    await foldAnew(null, alone);
    expect(told[0]?.events).toBe(0);
    expect(told[0]?.share).toBeGreaterThan(0.3);
    for (const shares of [first, told].map((all) => all.map(({ share }) => share))) {
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    }
    expect(told.at(-1)?.share).toBeCloseTo(1);
  });

  it('tells of a log that ends before those of others how much of its last part is done', async () => {
    await database.clear();
    const told: FoldProgress[] = [];
    const onProgress = (progress: FoldProgress) => told.push(progress);
    await foldAnew('9'.repeat(19), { ...folding(projections), store: withoutStreams(store), onProgress });
    expect(told.filter(({ events, share }) => events > 0 && share > 0.1 && share < 0.79)).not.toEqual([]);
  });

  it('is not folded further where the database is away while it is filled', async () => {
    const away = Object.assign(new Error('away'), { code: 'ECONNRESET' });
    const failing = projections.map((projection): Projection => {
      return projection.fill ? { ...projection, fill: () => Promise.reject(away) } : projection;
    });
    await expect(anew(failing)).rejects.toThrow('away');
    expect(await database.rows('saving_line')).toEqual([]);
  });
});
