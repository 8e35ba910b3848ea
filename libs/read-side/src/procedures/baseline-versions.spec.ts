import { administratorOf } from '@app/testing';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { project, told } from '../../spec-support/saving-log.js';
import type { Story } from '../../spec-support/saving-season.js';
import { registered } from '../../spec-support/saving-stories.js';

jest.setTimeout(60_000);

const ID = '1.001193';

/** Two agencies have a baseline of it; that of one is corrected twice. */
function corrected(): Story {
  const story = registered(ID, {}, {}, { agency: 'ward-x' });
  const source = { title: 'Báo cáo năm 2024', number: null, date: null };
  for (const time of ['20 ngày làm việc', '12 ngày làm việc']) {
    const said = { agency: 'ward-x', time, cost: null, costMethod: null, source, reason: 'Chép nhầm' };
    story.does(administratorOf('office'), { type: 'CorrectBaseline', ...said }, { unit: 'ward-x' });
  }
  return { aggregate: 'procedure', id: ID, facts: story.facts };
}

describe('the versions of baselines', () => {
  let database: SpecDatabase;

  beforeAll(async () => {
    database = await openSpecDatabase();
  });
  beforeEach(() => database.clear());
  afterAll(() => database.stop());

  it.each([1, 100])('hold what each fact told and nothing else, projected %d at a time', async (size) => {
    const story = corrected();
    await project(database.dataSource, await told([story], [0]), size);
    const versions = await database.dataSource.query<unknown[]>(
      `select place, told ->> 'agency' as agency, jsonb_array_length(told -> 'earlier') as corrections
       from read_side.baseline_version order by known`,
    );
    expect(versions).toEqual([
      { place: 0, agency: 'ward', corrections: 0 },
      { place: 1, agency: 'ward-x', corrections: 0 },
      { place: 1, agency: 'ward-x', corrections: 1 },
      { place: 1, agency: 'ward-x', corrections: 2 },
    ]);
  });
});
