import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { everyKind } from '../../spec-support/every-kind.js';
import { projectAll } from '../../spec-support/follow.js';
import type { SpecLog } from '../../spec-support/log.js';
import { drafted } from '../../spec-support/stories.js';
import { compareRows } from './compare-row.js';
import { EVENTS_A_LOOK, ROWS_A_LOOK, RowSamples, type SampledDifference } from './row-samples.js';
import { rowProjections } from './sampled-row.js';

jest.setTimeout(120_000);

describe('a sample of rows, against the log', () => {
  let database: SpecDatabase;
  let log: SpecLog;

  beforeAll(async () => {
    database = await openSpecDatabase();
    log = await everyKind(7);
    await projectAll(database.dataSource, log.store);
  });
  afterAll(() => database.stop());

  const change = (sql: string) => database.dataSource.query(sql);
  const samples = (store = log.store) => {
    const found: SampledDifference[] = [];
    const onFault = (error: unknown) => {
      throw error;
    };
    const told = { onFound: (one: SampledDifference) => found.push(one), onFault };
    return { found, samples: new RowSamples({ dataSource: database.dataSource, store }, told) };
  };

  it('finds every row of every kind as the log makes it', async () => {
    for (const projection of rowProjections) {
      const rows = await database.dataSource.query<{ id: string }[]>(
        `select id from read_side.${projection.row.table}`,
      );
      expect(rows.length).toBeGreaterThan(0);
      const ids = rows.map(({ id }) => id);
      expect(await compareRows(ids, projection, { dataSource: database.dataSource, store: log.store })).toEqual([]);
    }
  });

  /** In which each row and each stream without one is come to. */
  const looksThatFind = async () => {
    let [rows, events] = [0, 0];
    for (const { row } of rowProjections) rows += (await database.rows(row.table)).length;
    for await (const _ of log.store.readAll()) events += 1;
    return Math.max(Math.ceil(rows / ROWS_A_LOOK) + 1, Math.ceil(events / EVENTS_A_LOOK));
  };

  it('finds in time what was changed, removed and added, tells each once, and forgets what is mended', async () => {
    const { found, samples: sampled } = samples();
    const before = await database.rows('proposal');
    await change(`insert into read_side.unit
      select made.* from read_side.unit t, json_populate_record(t, '{"id": "zz"}') made order by t.id limit 1`);
    await change(`delete from read_side.unit where id = (select min(id) from read_side.unit)`);
    await change(
      `update read_side.proposal set title = title || '.' where id = (select min(id) from read_side.proposal)`,
    );
    const looks = await looksThatFind();
    for (let look = 0; look < looks; look += 1) await sampled.look();
    const kinds = found.map(({ table, kind, columns }) => [table, kind, ...columns].join(' '));
    expect(kinds.sort()).toEqual(['proposal differs title', 'unit missing', 'unit surplus']);
    const differing = sampled.differing.map(({ readModel }) => readModel);
    expect(differing.sort()).toEqual(['proposals', 'units', 'units']);
    const { samples: next, found: foundAgain } = samples();
    next.goOn(sampled.differing, sampled.walkedTo);
    await next.look();
    expect([next.differing.length, foundAgain]).toEqual([3, []]);
    await database.clear();
    await projectAll(database.dataSource, log.store);
    for (let looks = 0; looks < 10; looks += 1) await sampled.look();
    expect(sampled.differing).toEqual([]);
    expect(await database.rows('proposal')).toEqual(before);
  });

  it('says nothing of a parked stream', async () => {
    const { samples: sampled } = samples();
    await change(`update read_side.proposal set title = '' `);
    await change(
      `insert into read_side.parked (projection, stream, position, reason) select 'proposals', 'proposal-' || id, position, '' from read_side.proposal`,
    );
    for (let looks = 0; looks < 4; looks += 1) await sampled.look();
    expect(sampled.differing).toEqual([]);
    await database.clear();
    await projectAll(database.dataSource, log.store);
  });

  it('comes to every row within the looks that it says, by tenths while the process is busy', async () => {
    const many = 3 * ROWS_A_LOOK;
    await change(`insert into read_side.unit
      select made.* from (select t from read_side.unit t order by id limit 1) one, generate_series(1, ${String(many)}) n,
        json_populate_record(one.t, json_build_object('id', 'zz' || n)) made`);
    const looks = await looksThatFind();
    const [quiet, busy] = [samples(), samples()];
    for (let look = 0; look < looks; look += 1) {
      await quiet.samples.look();
      if (look !== 1) continue;
      // Another process goes on.
      const { samples: next } = samples();
      next.goOn(quiet.samples.differing, quiet.samples.walkedTo);
      expect(next.walkedTo).toEqual(quiet.samples.walkedTo);
    }
    expect(quiet.found.length).toBe(many);
    for (let look = 0; look < 10 * looks; look += 1) await busy.samples.look(0.1);
    expect(busy.found.length).toBe(many);
    await change(`delete from read_side.unit where id like 'zz%'`);
  });

  it('looks first at what changed last', async () => {
    const { found, samples: sampled } = samples();
    await sampled.look();
    await log.goOn('proposal', 'zz-late', drafted());
    await projectAll(database.dataSource, log.store);
    await change(`update read_side.proposal set title = 'x' where id = 'zz-late'`);
    await sampled.look(0.01);
    expect(found.map(({ key }) => key)).toEqual(['zz-late']);
  });
});
