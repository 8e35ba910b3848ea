import { ownerId, type ParametersEvent, type UnplacedParameter } from '@app/domain';
import { hourlyRate } from '@app/testing';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { ParameterQueries } from './parameter-queries.js';

jest.setTimeout(60_000);

const WARD = ['19', '19/19.gia-sang'];
const officer = { scope: ['19/19.gia-sang'], reach: WARD };
const stranger = { scope: ['31'], reach: ['31'] };

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
  const by = { process: 'installation' } as const;
  const tell = (area: readonly string[], ...facts: readonly ParametersEvent[]) =>
    log.tell('parameters', ownerId(area), facts);
  const recorded = (area: readonly string[], id: string, change: Partial<UnplacedParameter> = {}): ParametersEvent => {
    const data = { area, id, parameter: hourlyRate(change) };
    return { type: 'ParameterRecorded', data, by, on: '2026-03-02' };
  };

  it('shows what an area recorded, with its last day as it stands', async () => {
    const end = { area: WARD, id: 'rate', validTo: '2026-06-30' };
    const position = await tell(WARD, recorded(WARD, 'rate'), recorded(WARD, 'day', { value: '8' }), {
      type: 'ParameterEnded',
      data: end,
      by,
      on: '2026-03-03',
    });
    await project();
    expect(await queries.get('19_19.gia-sang', officer)).toEqual({
      id: '19_19.gia-sang',
      revision: 2,
      position,
      area: WARD,
      parameters: [
        { id: 'rate', ...hourlyRate({ validTo: '2026-06-30' }) },
        { id: 'day', ...hourlyRate({ value: '8' }) },
      ],
    });
    expect(await queries.get('19_19.gia-sang', stranger)).toBeNull();
    expect(await queries.get('19', officer)).toBeNull();
  });

  it('lists those of the country, above and below, and pages by area', async () => {
    for (const area of [[], ['19'], WARD, ['31']]) await tell(area, recorded(area, 'rate'));
    await project();
    const ids = async (view: typeof officer) => (await queries.list(view)).items.map(({ id }) => id);
    expect(await ids(officer)).toEqual(['vn', '19', '19_19.gia-sang']);
    expect(await ids({ scope: ['19'], reach: ['19'] })).toEqual(['vn', '19', '19_19.gia-sang']);
    expect(await ids(stranger)).toEqual(['vn', '31']);
    const first = await queries.list({ ...officer, limit: 1 });
    const second = await queries.list({ ...officer, limit: 1, after: first.next });
    expect([first, second].map(({ items }) => items.map(({ id }) => id))).toEqual([['vn'], ['19']]);
  });
});
