import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { chanceFrom, playedSeason } from '../../spec-support/past-season.js';
import { projectAll } from '../../spec-support/follow.js';
import { projections } from '../projections.js';
import { applyBatch } from './apply-batch.js';
import { loadCheckpoints } from './checkpoints.js';
import { RowMemory } from './row-memory.js';

jest.setTimeout(240_000);

const STAGES = [
  { kind: 'review', gathers: false },
  { kind: 'consolidation', gathers: true },
  { kind: 'approval', gathers: false },
] as const;
const PIECE = 9;

describe('a fold that keeps rows in memory', () => {
  let database: SpecDatabase;
  beforeAll(async () => (database = await openSpecDatabase()));
  afterAll(() => database.stop());

  const tables = [...new Set(projections.flatMap((projection) => projection.tables))].filter((name) => name !== 'news');
  const all = () => Promise.all(tables.map((table) => database.rows(table)));

  it.each([0, 1, 1_000])('makes the same rows where %s of each kind stay', async (most) => {
    const { store } = await playedSeason(STAGES, chanceFrom(most + 3));
    await database.clear();
    await projectAll(database.dataSource, store);
    const expected = await all();
    await database.clear();
    const memory = new RowMemory(most);
    const events = [];
    for await (const event of store.readAll()) events.push(event);
    let checkpoints = await loadCheckpoints(
      database.dataSource,
      projections.map(({ name }) => name),
    );
    for (let from = 0; from < events.length; from += PIECE) {
      const piece = events.slice(from, from + PIECE);
      const batch = { events: piece, position: piece.at(-1)?.position ?? '', store, memory };
      checkpoints = (await applyBatch(database.dataSource, projections, checkpoints, batch)) ?? checkpoints;
      memory.trim();
    }
    expect(await all()).toEqual(expected);
  });
});
