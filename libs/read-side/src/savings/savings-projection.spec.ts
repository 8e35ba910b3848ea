import fc from 'fast-check';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { project, told } from '../../spec-support/saving-log.js';
import { season, type Story } from '../../spec-support/saving-season.js';

jest.setTimeout(240_000);

const TABLES = [
  'saving_line',
  'saving_cell',
  'saving_province_cell',
  'saving_review',
  'baseline_line',
  'baseline_cell',
];
const orders = fc.array(fc.nat(50), { minLength: 5, maxLength: 30 });

describe('savings as a read model, whatever happens', () => {
  let database: SpecDatabase;

  beforeAll(async () => {
    database = await openSpecDatabase();
  });
  afterAll(() => database.stop());

  /** Every table, with figures as written. */
  async function kept(stories: readonly Story[], turns: readonly number[], batch: number) {
    await database.clear();
    await project(database.dataSource, await told(stories, turns), batch);
    const rows = await Promise.all(
      TABLES.map((table) =>
        database.dataSource.query<{ row: string }[]>(`select t::text as row from read_side.${table} t order by 1`),
      ),
    );
    return rows.map((table) => table.map(({ row }) => row));
  }

  it('equals a recomputation from nothing, and no order of facts of different streams changes it', async () => {
    await fc.assert(
      fc.asyncProperty(season, orders, orders, fc.integer({ min: 1, max: 4 }), async (stories, one, other, batch) => {
        const grown = await kept(stories, one, batch);
        fc.pre((grown[0]?.length ?? 0) > 0);
        expect(grown).toEqual(await kept(stories, other, 1_000));
      }),
      { numRuns: 30 },
    );
  });

  it('keeps in every grain of its cells what a scan of the lines sums up', async () => {
    await fc.assert(
      fc.asyncProperty(season, orders, async (stories, turns) => {
        await kept(stories, turns, 3);
        const grains = ['whole', 'unit', 'field', 'measures', 'stage', 'every'];
        const scan = await database.dataSource.query<unknown[]>(SCAN);
        for (const grain of grains) expect(await database.dataSource.query(CELLS, [grain])).toEqual(scan);
      }),
      { numRuns: 15 },
    );
  });
});

const CELLS = `
  select plan, status, figure, kind, sum(count)::int as count, trim_scale(sum(before))::text as before,
    trim_scale(sum(after))::text as after
  from read_side.saving_cell where grain = $1 and figure in ('line', 'time', 'cost', 'time-live', 'time-not-computed')
  group by 1, 2, 3, 4 order by 1, 2, 3, 4`;

const SCAN = `
  with line as (select *, status in ('proposed', 'consolidated', 'submitted', 'approved', 'completed') as live,
    'time' = any(counts_in) as in_time, 'cost' = any(counts_in) as in_cost from read_side.saving_line)
  select plan, status, figure, kind, count(*)::int as count, trim_scale(sum(before))::text as before,
    trim_scale(sum(after))::text as after
  from (
    select plan, status, 'line' as figure, case when duplicate_of is not null then 'duplicate'
      when status in ('rejected', 'referred', 'rejected-and-referred') then 'over' else 'counted' end as kind, 0::numeric as before, 0::numeric as after
    from line
    union all select plan, status, 'line', case
      when live and (in_time and time_kind is not null or in_cost and (scm_before is not null or processing_before is not null))
        then 'computed'
      when duplicate_of is not null or not (in_time or in_cost) then 'elsewhere' else 'uncomputed' end, 0, 0
    from line where status not in ('rejected', 'referred', 'rejected-and-referred')
    union all select plan, status, 'time', time_kind, time_before, time_after from line
      where live and in_time and time_kind is not null
    union all select plan, status, 'cost', 'SCM_TT02', scm_before, scm_after from line
      where live and in_cost and scm_before is not null
    union all select plan, status, 'cost', 'PROCESSING_TIME', processing_before, processing_after from line
      where live and in_cost and processing_before is not null
    union all select plan, status, 'time-live', baseline_kind, baseline_time, time_after from line
      where live and in_time and 'time-live' = any(cuts)
    union all select plan, status, 'time-not-computed', split_part(why, ':', 2), 0, 0 from line, unnest(not_computed) as why
      where in_time and status not in ('rejected', 'referred', 'rejected-and-referred') and why like 'time:%'
  ) as parts group by 1, 2, 3, 4 order by 1, 2, 3, 4`;
