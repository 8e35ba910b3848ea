import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { drafted, WARD } from '../../spec-support/stories.js';
import { readSideDataSource } from '../database/data-source.js';
import { MyWorkQueries, WORK_VIEWS } from './my-work-queries.js';

jest.setTimeout(120_000);

const OTHERS = 5_000;
const MINE = 3;

interface Plan {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

describe('work among 5,000 proposals that wait for others', () => {
  let database: SpecDatabase;

  beforeAll(async () => {
    database = await openSpecDatabase();
    const log = new SpecLog();
    for (let at = 0; at < MINE; at += 1) await log.goOn('proposal', `mine-${String(at)}`, drafted());
    await projectAll(database.dataSource, log.store);
    await database.dataSource.query(COPIES);
    const owner = await readSideDataSource(database.ownerUrl, { migrationsOnly: true }).initialize();
    await owner.query('vacuum analyze read_side.proposal');
    await owner.destroy();
  });
  afterAll(() => database.stop());

  /** How many rows of proposals were looked at for what the views show. */
  async function read(view: (typeof WORK_VIEWS)[number]): Promise<number> {
    const asked = jest.spyOn(database.dataSource, 'query');
    const posts = [{ role: 'head', unit: 'room-a' }] as const;
    const request = { person: 'head-room-a', posts, scope: [WARD], today: '2026-05-10', view };
    await new MyWorkQueries(database.dataSource).counts(request);
    await new MyWorkQueries(database.dataSource).list(request);
    const calls = asked.mock.calls.filter(([sql]) => sql.includes('from read_side.proposal'));
    asked.mockRestore();
    const rows = calls.map(async ([sql, values]) => {
      const explained = `explain (analyze, format json) ${sql}`;
      const [found] = await database.dataSource.query<{ 'QUERY PLAN': { Plan: Plan }[] }[]>(explained, values as []);
      return (found?.['QUERY PLAN'] ?? []).reduce((sum, { Plan: plan }) => sum + rowsIn(plan), 0);
    });
    expect(rows).toHaveLength(2);
    return (await Promise.all(rows)).reduce((sum, one) => sum + one, 0);
  }

  it.each(WORK_VIEWS)('is found without reading theirs: %s', async (view) => {
    expect(await read(view)).toBeLessThan(20 * MINE);
  });
});

function rowsIn(plan: Plan): number {
  const { Plans: parts = [], 'Actual Rows': shown, 'Rows Removed by Filter': removed = 0 } = plan;
  const own = plan['Relation Name'] === 'proposal' ? shown + removed : 0;
  return parts.reduce((sum, part) => sum + rowsIn(part), own);
}

/** Rows like one of those, of others. */
const COPIES = `insert into read_side.proposal
  select (jsonb_populate_record(one, jsonb_build_object('id', 'other-' || at, 'drafted', '5' || lpad(at::text, 18, '0'),
    'must_act', jsonb_build_array('head@room-' || at), 'involved', jsonb_build_array('officer-' || at)))).*
  from read_side.proposal one, generate_series(1, ${String(OTHERS)}) at
  where one.id = 'mine-0'`;
