import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { chanceFrom, playedSeason, THREE_STAGES } from '../../spec-support/past-season.js';
import { projectAll } from '../../spec-support/follow.js';
import { projections } from '../projections.js';
import { applyBatch } from '../engine/apply-batch.js';
import { loadCheckpoints } from '../engine/checkpoints.js';
import { Bulk } from './bulk.js';

jest.setTimeout(240_000);

describe('a fold in bulk', () => {
  let database: SpecDatabase;
  beforeAll(async () => (database = await openSpecDatabase({ patient: true })));
  afterAll(() => database.stop());

  const folded = projections.filter(({ fill }) => !fill);
  const tables = [...new Set(folded.flatMap((projection) => projection.tables))].filter((name) => name !== 'news');
  const all = () => Promise.all(tables.map((table) => database.rows(table)));

  it.each([1, 9, 60, 1_000])('makes the same rows of %s facts at once', async (size) => {
    const { store } = await playedSeason(THREE_STAGES, chanceFrom(size + 3));
    await database.clear();
    await projectAll(database.dataSource, store);
    const expected = await all();
    await database.clear();
    const bulk = new Bulk();
    const events = [];
    for await (const event of store.readAll()) events.push(event);
    let checkpoints = await loadCheckpoints(
      database.dataSource,
      folded.map(({ name }) => name),
    );
    for (let from = 0; from < events.length; from += size) {
      const piece = events.slice(from, from + size);
      const batch = { events: piece, position: piece.at(-1)?.position ?? '', store, bulk };
      checkpoints = (await applyBatch(database.dataSource, folded, checkpoints, batch)) ?? checkpoints;
    }
    await database.dataSource.transaction(async (manager) => {
      for (const { refill } of folded) await refill?.(manager);
    });
    expect(await all()).toEqual(expected);
  });
});
