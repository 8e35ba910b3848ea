import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { correctedStory, spreadStory } from '../../spec-support/corrected-stream.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { documentOf, imported } from '../../spec-support/stories.js';
import { withoutStreams } from '../../spec-support/without-streams.js';
import { applyBatch } from '../engine/apply-batch.js';
import { loadCheckpoints } from '../engine/checkpoints.js';
import { verifyReadModels } from '../parity/verify-read-models.js';
import { projections } from '../projections.js';
import { rebuildReadModels } from '../rebuild/rebuild-read-models.js';

jest.setTimeout(240_000);

const TABLES = [...new Set(projections.flatMap((projection) => projection.tables))].filter((name) => name !== 'news');

describe('many corrections of one proposal', () => {
  let database: SpecDatabase;

  beforeAll(async () => {
    database = await openSpecDatabase();
  });
  afterAll(() => database.stop());

  const all = () => Promise.all(TABLES.map((table) => database.rows(table)));

  /** Each fact in a transaction of its own. */
  const followedOneByOne = async (store: SpecLog['store']) => {
    const { dataSource } = database;
    let checkpoints = await loadCheckpoints(
      dataSource,
      projections.map(({ name }) => name),
    );
    for await (const event of store.readAll()) {
      const batch = { events: [event], position: event.position, store };
      checkpoints = (await applyBatch(dataSource, projections, checkpoints, batch))!;
    }
  };

  it.each([
    ['with days of many facts', correctedStory({ rounds: 30, corrections: 20, aDay: 10 })],
    ['with days of one', correctedStory({ rounds: 20, corrections: 20 })],
    ['of which all facts were first of one day', spreadStory(12)],
  ])('make the same rows one by one, together, and built anew: %s', async (_, { facts }) => {
    await database.clear();
    const log = new SpecLog();
    await log.goOn('plan', 'plan-1', imported(documentOf()));
    await log.tell('proposal', 'p1', facts, '2027-12-31T00:00:00.000Z');
    const { store } = log;
    await followedOneByOne(store);
    const oneByOne = await all();
    await database.clear();
    await projectAll(database.dataSource, store);
    expect(await all()).toEqual(oneByOne);
    const { ownerUrl, serviceRole } = database;
    await rebuildReadModels(ownerUrl, store, { serviceRole });
    expect(await all()).toEqual(oneByOne);
    await rebuildReadModels(ownerUrl, withoutStreams(store), { serviceRole });
    expect(await all()).toEqual(oneByOne);
    expect((await verifyReadModels(ownerUrl, store)).differences).toEqual([]);
  });
});
