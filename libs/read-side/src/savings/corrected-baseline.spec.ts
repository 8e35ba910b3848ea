import type { EnteredLimit } from '@app/domain';
import { administratorOf, type ProposalStory } from '@app/testing';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { project, told } from '../../spec-support/saving-log.js';
import type { Story } from '../../spec-support/saving-season.js';
import { measured, proposed, registered } from '../../spec-support/saving-stories.js';
import { PROVINCE } from '../../spec-support/stories.js';
import { SavingLineQueries } from './line-queries.js';
import { SavingQueries } from './saving-queries.js';

jest.setTimeout(240_000);

const ID = '1.001193';
const proposal = (id: string, { facts }: ProposalStory): Story => ({ aggregate: 'proposal', id, facts });

/** Ten working days at the ward in 2024, later put right. */
function procedure(...times: readonly EnteredLimit[]): Story {
  const story = registered(ID, {}, {});
  const source = { title: 'Báo cáo năm 2024', number: null, date: null };
  for (const time of times) {
    const said = { agency: 'ward', time, cost: null, costMethod: null, source, reason: 'Chép nhầm' };
    story.does(administratorOf('office'), { type: 'CorrectBaseline', ...said }, { unit: 'ward' });
  }
  return { aggregate: 'procedure', id: ID, facts: story.facts };
}

describe('a corrected baseline', () => {
  let database: SpecDatabase;
  beforeAll(async () => {
    database = await openSpecDatabase();
  });
  beforeEach(() => database.clear());
  afterAll(() => database.stop());

  const cut = async (known: Story) => {
    const days = measured(proposed(), { p1: { time: ['10', '8', 'working-day'] } });
    await project(database.dataSource, await told([proposal('a', days), known], [0, 1, 1, 0, 1]), 1);
    const { total } = await new SavingQueries(database.dataSource).totals({ scope: [PROVINCE], by: 'status' });
    return total.time.against2024.live.map(({ kind, before, after }) => [kind, before, after]);
  };

  const appointed = { text: 'Theo lịch hẹn', readAs: [{ from: '15', unit: 'working-day' }] } as const;

  it.each<[readonly EnteredLimit[], readonly object[]]>([
    [[], [['working-hour', '80', '64']]],
    [['20 ngày làm việc'], [['working-hour', '160', '64']]],
    [['20 ngày làm việc', '12 ngày làm việc'], [['working-hour', '96', '64']]],
    [['10 ngày'], []],
    [[appointed], [['working-hour', '120', '64']]],
  ])('to %j is what savings are compared with', async (times, expected) => {
    expect(await cut(procedure(...times))).toEqual(expected);
    const sql = `select figure, kind, trim_scale(sum)::text as sum from read_side.baseline_cell where figure = 'time'`;
    const cells = await database.dataSource.query<{ readonly sum: string }[]>(sql);
    expect(cells.filter(({ sum }) => sum !== '0')).toHaveLength(1);
  });

  it('knows the kinds of time in which proposals of its area count the procedure', async () => {
    await cut(procedure());
    const lines = new SavingLineQueries(database.dataSource);
    await database.dataSource
      .query(`insert into read_side.unit (id, revision, position, name, area, roles, search, search_folded, paper_first, paper_from,
        generation) select 'ward', 0, '0', '', area, '{}', '', '', date '2026-03-02', date '2026-03-02', '' from read_side.saving_line limit 1`);
    expect(await lines.kindsOf(ID, 'ward')).toEqual(['working-hour']);
    expect(await lines.kindsOf(ID, 'nowhere')).toEqual([]);
  });
});
