import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { everyKind } from '../../spec-support/every-kind.js';
import { projectAll } from '../../spec-support/follow.js';
import type { SpecLog } from '../../spec-support/log.js';
import { projections } from '../projections.js';
import { compareRow, type RowProjected } from './compare-row.js';
import { RowSamples, type SampledDifference } from './row-samples.js';

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
    for (const projection of projections.filter(
      (one): one is RowProjected & (typeof projections)[number] => one.row !== undefined,
    )) {
      const rows = await database.dataSource.query<{ id: string }[]>(
        `select id from read_side.${projection.row.table}`,
      );
      expect(rows.length).toBeGreaterThan(0);
      for (const { id } of rows) {
        expect(await compareRow(id, projection, { dataSource: database.dataSource, store: log.store })).toBeNull();
      }
    }
  });

  it('finds in time what was changed, removed and added, tells each once, and forgets what is mended', async () => {
    const { found, samples: sampled } = samples();
    const before = await database.rows('proposal');
    await change(`insert into read_side.unit
      select made.* from read_side.unit t, json_populate_record(t, '{"id": "zz"}') made order by t.id limit 1`);
    await change(`delete from read_side.unit where id = (select min(id) from read_side.unit)`);
    await change(
      `update read_side.proposal set title = title || '.' where id = (select min(id) from read_side.proposal)`,
    );
    for (let looks = 0; looks < 400; looks += 1) await sampled.look();
    const kinds = found.map(({ table, kind, columns }) => [table, kind, ...columns].join(' '));
    expect(kinds.sort()).toEqual(['proposal differs title', 'unit missing', 'unit surplus']);
    const differing = sampled.differing.map(({ readModel }) => readModel);
    expect(differing.sort()).toEqual(['proposals', 'units', 'units']);
    const { samples: next, found: foundAgain } = samples();
    next.remember(sampled.differing);
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
    for (let looks = 0; looks < 40; looks += 1) await sampled.look();
    expect(sampled.differing).toEqual([]);
  });
});
