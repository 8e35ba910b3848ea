import { procedureDecider, procedureId, readCode, type ProcedureDetails, type ProcedureEvent } from '@app/domain';
import { carrier, contextOf, procedureDetails } from '@app/testing';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { ProcedureQueries, type ProcedureListRequest } from './procedure-queries.js';

jest.setTimeout(60_000);

const PROVINCE = ['19'];
const WARD = ['19', '19.gia-sang'];
const officer = { scope: ['19.gia-sang'], reach: WARD };
const auditor = { scope: ['19'], reach: ['19'] };
const stranger = { scope: ['31.hong-an'], reach: ['31', '31.hong-an'] };

describe('ProcedureQueries', () => {
  let database: SpecDatabase;
  let queries: ProcedureQueries;
  let log: SpecLog;

  beforeAll(async () => {
    database = await openSpecDatabase();
    queries = new ProcedureQueries(database.dataSource);
  });
  beforeEach(async () => {
    await database.clear();
    log = new SpecLog();
  });
  afterAll(() => database.stop());

  const project = () => projectAll(database.dataSource, log.store);
  const tell = (code: string, area: readonly string[], change: Partial<ProcedureDetails> = {}) => {
    const read = readCode(code)!;
    const data = { area, code: read, details: procedureDetails(change) };
    const by = { process: 'installation' };
    return log.tell('procedure', procedureId(read, area), [
      { type: 'ProcedureRegistered', data, by, on: '2026-03-02' },
    ]);
  };
  const baseline = (agency: string, area: readonly string[]): ProcedureEvent => {
    const source = { title: 'Báo cáo năm 2024', number: null, date: null };
    const time = { raw: '5 ngày', form: 'cases', cases: [{ from: '5', to: '5', unit: 'day', statedHours: null }] };
    const data = { agency, area, year: 2024, time, cost: null, costMethod: null, source };
    return { type: 'BaselineRecorded', data, by: { process: 'installation' }, on: '2026-03-02' } as ProcedureEvent;
  };
  const codes = async (request: Partial<ProcedureListRequest> = {}) => {
    const { items } = await queries.list({ ...officer, ...request });
    return items.map(({ id }) => id);
  };

  it('shows a procedure with everything its source says, and that it has no baseline', async () => {
    const position = await tell('1.001193.000.00.00.H55', PROVINCE, { levels: 'Cấp tỉnh, Cấp xã' });
    await project();
    expect(await queries.get('1.001193', officer)).toEqual({
      id: '1.001193:19',
      revision: 0,
      position,
      key: '1.001193',
      code: '1.001193.000.00.00.H55',
      catalogue: 'national',
      name: 'Đăng ký khai sinh',
      field: 'Hộ tịch',
      levels: ['Cấp tỉnh', 'Cấp xã'],
      area: PROVINCE,
      baseline: false,
      baselines: [],
      details: procedureDetails({ levels: 'Cấp tỉnh, Cấp xã' }),
    });
  });

  it('shows what the newest fact says', async () => {
    await tell('1.001193', []);
    const state = procedureDecider.evolve(procedureDecider.initial, {
      type: 'ProcedureRegistered',
      data: { area: [], code: readCode('1.001193')!, details: procedureDetails() },
      by: { process: 'installation' },
      on: '2026-03-02',
    });
    const details = procedureDetails({ name: 'Khai sinh', field: 'Tư pháp' });
    const command = { type: 'RegisterProcedure', area: [], code: '1.001193', details } as const;
    const changed = procedureDecider.decide(command, state, { ...contextOf(carrier), unit: { status: 'none' } });
    await log.tell('procedure', '1.001193', changed);
    await project();
    expect(await queries.get('1.001193', stranger)).toMatchObject({ revision: 1, name: 'Khai sinh', details });
    expect(await codes({ field: 'Hộ tịch' })).toEqual([]);
  });

  it('shows the registries above and below and the one that all share, the nearest first', async () => {
    await tell('1.001193', []);
    await tell('1.001193', PROVINCE, { field: 'Của tỉnh' });
    await tell('NB-GS-1', WARD);
    await tell('1.001193', ['31'], { field: 'Của tỉnh khác' });
    await project();
    expect(await codes()).toEqual(['1.001193', '1.001193:19', 'NB-GS-1:19.gia-sang']);
    expect(await codes(auditor)).toEqual(['1.001193', '1.001193:19', 'NB-GS-1:19.gia-sang']);
    expect(await codes(stranger)).toEqual(['1.001193', '1.001193:31']);
    expect(await codes({ scope: [], reach: [] })).toEqual(['1.001193']);
    expect((await queries.get('1.001193', officer))?.id).toBe('1.001193:19');
    expect(await queries.get('NB-GS-1:19.gia-sang', stranger)).toBeNull();
  });

  it('shows the baselines of agencies in scope alone', async () => {
    await tell('1.001193', []);
    await log.tell('procedure', '1.001193', [baseline('gia-sang.ubnd', WARD), baseline('hong-an.ubnd', ['31'])]);
    await tell('1.001194', []);
    await project();
    const seen = async (view: typeof officer) => (await queries.get('1.001193', view))?.baselines;
    expect((await seen(officer))?.map(({ agency }) => agency)).toEqual(['gia-sang.ubnd']);
    expect((await seen(auditor))?.map(({ agency }) => agency)).toEqual(['gia-sang.ubnd']);
    expect(await seen({ scope: ['40'], reach: ['40'] })).toEqual([]);
    expect(await codes({ baseline: true })).toEqual(['1.001193']);
    expect(await codes({ baseline: false })).toEqual(['1.001194']);
    expect(await codes({ scope: ['40'], reach: ['40'], baseline: true })).toEqual([]);
  });

  it('narrows by code, field, level and catalogue', async () => {
    await tell('1.001193', [], { levels: 'Cấp xã' });
    await tell('1.001194.000.00.00.H55', [], { levels: 'Cấp tỉnh, Cấp xã', field: 'Đất đai' });
    await tell('NB-GS-1', WARD, { levels: 'Cấp tỉnh' });
    await project();
    expect(await codes({ code: '1.001194' })).toEqual(['1.001194']);
    expect(await codes({ field: 'Đất đai' })).toEqual(['1.001194']);
    expect(await codes({ level: 'Cấp tỉnh' })).toEqual(['1.001194', 'NB-GS-1:19.gia-sang']);
    expect(await codes({ level: 'Cấp xã' })).toEqual(['1.001193', '1.001194']);
    expect(await codes({ catalogue: 'internal' })).toEqual(['NB-GS-1:19.gia-sang']);
  });

  it.each([
    ['dien tu', ['1.001193', '1.001194']],
    ['điện tử', ['1.001193']],
    ['ho tich 1.001194', ['1.001194']],
    ['3606/QĐ-BTP', ['1.001193', '1.001194']],
    ['không có', []],
  ])('finds %s', async (q, found) => {
    await tell('1.001193', [], { name: 'Cấp bản sao điện tử' });
    await tell('1.001194', [], { name: 'Diện tứ tuyệt' });
    await project();
    expect(await codes({ q })).toEqual(found);
  });

  it('pages by key', async () => {
    for (let at = 0; at < 5; at++) await tell(`1.00000${String(at)}`, []);
    await project();
    const first = await queries.list({ ...officer, limit: 3 });
    const second = await queries.list({ ...officer, limit: 3, after: first.next });
    expect([first, second].map(({ items }) => items.length)).toEqual([3, 2]);
    expect(second.next).toBeNull();
  });
});
