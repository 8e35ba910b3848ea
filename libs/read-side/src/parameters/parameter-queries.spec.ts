import { ownerId, type UnplacedParameter } from '@app/domain';
import { hourlyRate, installation, parametersStory } from '@app/testing';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { AREA, ELSEWHERE, PROVINCE, WARD } from '../../spec-support/stories.js';
import { ParameterQueries } from './parameter-queries.js';

jest.setTimeout(60_000);

const officer = { scope: [WARD], reach: AREA };
const stranger = { scope: [ELSEWHERE], reach: [ELSEWHERE] };

describe('ParameterQueries', () => {
  let database: SpecDatabase;
  let queries: ParameterQueries;
  let log: SpecLog;

  beforeAll(async () => {
    database = await openSpecDatabase();
    queries = new ParameterQueries(database.dataSource);
  });
  beforeEach(async () => {
    await database.clear();
    log = new SpecLog();
  });
  afterAll(() => database.stop());

  const project = () => projectAll(database.dataSource, log.store);
  type History = ReturnType<typeof parametersStory>;
  const tell = (area: readonly string[], story: History) => log.goOn('parameters', ownerId(area), story);
  const record = (area: readonly string[], id: string, change: Partial<UnplacedParameter> = {}) => {
    return { type: 'RecordParameter', area, id, parameter: hourlyRate(change) } as const;
  };

  it('shows what an area recorded, with its last day as it stands', async () => {
    const story = parametersStory()
      .does(installation, record(AREA, 'rate'))
      .does(installation, record(AREA, 'other', { value: '8' }))
      .does(installation, { type: 'EndParameter', id: 'rate', validTo: '2026-06-30' });
    const position = await tell(AREA, story);
    await project();
    expect(await queries.get('tinh_phuong', officer)).toEqual({
      id: 'tinh_phuong',
      revision: 2,
      position,
      area: AREA,
      parameters: [
        { id: 'rate', ...hourlyRate({ validTo: '2026-06-30' }) },
        { id: 'other', ...hourlyRate({ value: '8' }) },
      ],
    });
    expect(await queries.get('tinh_phuong', stranger)).toBeNull();
    expect(await queries.get(PROVINCE, officer)).toBeNull();
  });

  it('lists those of the country, above and below, and pages by area', async () => {
    for (const area of [[], [PROVINCE], AREA, [ELSEWHERE]]) {
      await tell(area, parametersStory().does(installation, record(area, 'rate')));
    }
    await project();
    const ids = async (view: typeof officer) => (await queries.list(view)).items.map(({ id }) => id);
    expect(await ids(officer)).toEqual(['vn', 'tinh', 'tinh_phuong']);
    expect(await ids({ scope: [PROVINCE], reach: [PROVINCE] })).toEqual(['vn', 'tinh', 'tinh_phuong']);
    expect(await ids(stranger)).toEqual(['vn', 'tinh-khac']);
    const first = await queries.list({ ...officer, limit: 1 });
    const second = await queries.list({ ...officer, limit: 1, after: first.next });
    expect([first, second].map(({ items }) => items.map(({ id }) => id))).toEqual([['vn'], ['tinh']]);
  });
});
