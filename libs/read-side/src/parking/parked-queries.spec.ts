import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { everyKind } from '../../spec-support/every-kind.js';
import { projectAll } from '../../spec-support/follow.js';
import { ParkedQueries } from './parked-queries.js';

jest.setTimeout(60_000);

describe('what is parked', () => {
  let database: SpecDatabase;
  let parked: ParkedQueries;

  beforeAll(async () => {
    database = await openSpecDatabase();
    const { store } = await everyKind(3);
    parked = new ParkedQueries(database.dataSource, store);
    await projectAll(database.dataSource, store);
  });
  afterAll(() => database.stop());

  it('is told to who sees the area of its row; of the rest, how much there is', async () => {
    const { dataSource } = database;
    for (const kind of ['plan', 'unit', 'person', 'procedure', 'parameters', 'calendar', 'proposal', 'dossier']) {
      await dataSource.query(`insert into read_side.parked (projection, stream, position, reason)
        select 'timeline', '${kind}-' || id, position, 'TypeError' from read_side.${kind}`);
    }
    await dataSource.query(`insert into read_side.parked (projection, stream, position, reason)
      values ('refusals', 'refusals-2026-03-02', '7', 'TypeError'), ('plans', 'plan-nowhere', '8', 'TypeError')`);
    const [row] = await dataSource.query<{ id: string; area: string[] }[]>(
      'select id, area from read_side.proposal where cardinality(area) > 1 order by id limit 1',
    );
    const mine = await parked.within((row?.area ?? []).slice(-1));
    expect(mine.items.map(({ stream }) => stream)).toContain(`proposal-${row?.id ?? ''}`);
    const nobody = await parked.within(['nowhere']);
    expect(nobody.items.every(({ stream }) => /^(procedure|parameters|calendar)-/.test(stream))).toBe(true);
    expect(nobody.items.length).toBeLessThan(mine.items.length);
    const count = await parked.count();
    for (const { items, others } of [mine, nobody]) expect(items.length + others).toBe(count);
  });

  it('is told of a stream without a row to who sees the area that its first fact tells', async () => {
    const { dataSource } = database;
    const [row] = await dataSource
      .query<{ id: string; area: string[] }[]>(
        'delete from read_side.proposal where id in (select id from read_side.proposal order by id limit 1) returning id, area',
      )
      .then(([rows]) => rows as unknown as { id: string; area: string[] }[]);
    const stream = `proposal-${row?.id ?? ''}`;
    const namesTo = async (scope: readonly string[]) => {
      const { items, others } = await parked.within(scope);
      expect(items.length + others).toBe(await parked.count());
      return items.map((one) => one.stream);
    };
    expect(await namesTo((row?.area ?? []).slice(0, 1))).toContain(stream);
    const elsewhere = await namesTo(['nowhere']);
    expect(elsewhere).not.toContain(stream);
    expect(elsewhere).not.toContain('plan-nowhere');
    const { items, others } = await parked.all();
    expect(items.map((one) => one.stream)).toEqual(expect.arrayContaining([stream, 'plan-nowhere']));
    expect(items.length + others).toBe(await parked.count());
  });

  it('is told of a stream without a row behind more than are told of at once, which the asker does not see', async () => {
    const { dataSource } = database;
    await dataSource.query(`insert into read_side.parked (projection, stream, position, reason)
      select 'plans', 'plan-nowhere-' || lpad(n::text, 4, '0'), '', 'TypeError' from generate_series(1, 250) n`);
    const [row] = await dataSource
      .query<{ id: string; area: string[] }[]>(
        'delete from read_side.dossier where id in (select id from read_side.dossier order by id limit 1) returning id, area',
      )
      .then(([rows]) => rows as unknown as { id: string; area: string[] }[]);
    const { items, others } = await parked.within((row?.area ?? []).slice(0, 1));
    expect(items.map(({ stream }) => stream)).toContain(`dossier-${row?.id ?? ''}`);
    expect(items.length + others).toBe(await parked.count());
  });
});
