import { cursorOf } from '../paging/cursor.js';
import { procedureId, readCode, type ProcedureDetails } from '@app/domain';
import { administratorOf, installation, procedureDetails, procedureStory } from '@app/testing';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { AREA, ELSEWHERE, NEIGHBOUR, PROVINCE, WARD } from '../../spec-support/stories.js';
import { ProcedureQueries, type ProcedureListRequest } from './procedure-queries.js';

jest.setTimeout(60_000);

const officer = { scope: [WARD], reach: AREA };
const auditor = { scope: [PROVINCE], reach: [PROVINCE] };
const stranger = { scope: [ELSEWHERE], reach: [ELSEWHERE] };

function register(code: string, area: readonly string[] = [], change: Partial<ProcedureDetails> = {}) {
  return { type: 'RegisterProcedure', area, code, details: procedureDetails(change) } as const;
}

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
    const story = procedureStory().does(installation, register(code, area, change));
    return log.goOn('procedure', procedureId(readCode(code)!, area), story);
  };
  const codes = async (request: Partial<ProcedureListRequest> = {}) => {
    const { items } = await queries.list({ ...officer, ...request });
    return items.map(({ id }) => id);
  };

  it('lists by code, by field, or what changed last first, page by page', async () => {
    await tell('1.000001', [], { field: 'Tư pháp' });
    await tell('1.000002', [], { field: 'Hộ tịch' });
    await tell('1.000003', [], { field: 'Hộ tịch' });
    await project();
    const all = async (sort: ProcedureListRequest['sort']) => {
      const ids: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<ProcedureQueries['list']>> = await queries.list({
          ...officer,
          sort,
          after,
          limit: 1,
        });
        ids.push(...page.items.map(({ id }) => id.slice(-1)));
        after = page.next;
      } while (after !== null);
      return ids.join('');
    };
    expect([await all(undefined), await all('field'), await all('changed')]).toEqual(['123', '231', '321']);
    const { next, total } = await queries.list({ ...officer, sort: 'field', limit: 1, counted: true });
    expect(total).toBe(3);
    await expect(queries.list({ ...officer, sort: 'changed', after: next })).rejects.toThrow('cursor');
    await tell('1.000004', ['noi-khac'], { field: 'Đất đai' });
    await project();
    for (const sort of ['field', 'changed'] as const) {
      for (const id of ['1.000004:noi-khac', '1.000005:noi-khac']) {
        const after = cursorOf([sort, id]);
        await expect(queries.list({ ...officer, sort, after })).rejects.toThrow('cursor');
      }
    }
  });

  it('shows a procedure with everything its source says, and that it has no baseline', async () => {
    const position = await tell('1.001193.000.00.00.H55', [PROVINCE], { levels: 'Cấp tỉnh, Cấp xã' });
    await project();
    expect(await queries.get('1.001193', officer)).toEqual({
      id: '1.001193:tinh',
      revision: 0,
      position,
      key: '1.001193',
      code: '1.001193.000.00.00.H55',
      catalogue: 'national',
      name: 'Đăng ký khai sinh',
      field: 'Hộ tịch',
      levels: ['Cấp tỉnh', 'Cấp xã'],
      area: [PROVINCE],
      baseline: false,
      baselines: [],
      details: procedureDetails({ levels: 'Cấp tỉnh, Cấp xã' }),
    });
  });

  it('shows what the newest fact says', async () => {
    const change = { name: 'Khai sinh', field: 'Tư pháp' };
    const story = procedureStory().does(installation, register('1.001193'));
    await log.goOn('procedure', '1.001193', story.does(installation, register('1.001193', [], change)));
    await project();
    const details = procedureDetails(change);
    expect(await queries.get('1.001193', stranger)).toMatchObject({ revision: 1, name: 'Khai sinh', details });
    expect(await codes({ field: 'Hộ tịch' })).toEqual([]);
  });

  it('is found by field, level, code and words as people write them', async () => {
    await tell('1.012753.h19', [], { name: 'Hoà giải ở cơ sở', field: 'Chính sách', levels: 'Cấp Tỉnh' });
    await tell('1.001193', [], { name: 'Khoá học' });
    await project();
    for (const field of ['chính sách', 'CHÍNH  SÁCH'.normalize('NFD')])
      expect(await codes({ field })).toEqual(['1.012753']);
    expect(await codes({ level: 'cấp tỉnh' })).toEqual(['1.012753']);
    expect(await codes({ field: 'chinh sach' })).toEqual([]);
    for (const q of ['Hòa giải', 'hoà', 'HOA GIAI', '1.012753.H48']) expect(await codes({ q })).toEqual(['1.012753']);
    expect(await codes({ q: 'khóa' })).toEqual(['1.001193']);
    expect(await codes({ q: 'hỏa' })).toEqual([]);
  });

  it('shows the registries above and below and the one that all share, the nearest first', async () => {
    await tell('1.001193', []);
    await tell('1.001193', [PROVINCE], { field: 'Của tỉnh' });
    await tell('NB-GS-1', AREA);
    await tell('1.001193', [ELSEWHERE], { field: 'Của tỉnh khác' });
    await project();
    expect(await codes()).toEqual(['1.001193', '1.001193:tinh', 'NB-GS-1:tinh_phuong']);
    expect(await codes(auditor)).toEqual(['1.001193', '1.001193:tinh', 'NB-GS-1:tinh_phuong']);
    expect(await codes(stranger)).toEqual(['1.001193', '1.001193:tinh-khac']);
    expect(await codes({ scope: [], reach: [] })).toEqual(['1.001193']);
    expect((await queries.get('1.001193', officer))?.id).toBe('1.001193:tinh');
    expect(await queries.get('NB-GS-1:tinh_phuong', stranger)).toBeNull();
  });

  it('shows the baselines of agencies in scope alone', async () => {
    const source = { title: 'Báo cáo năm 2024', number: null, date: null };
    const story = procedureStory().does(installation, register('1.001193'));
    for (const agency of ['ward', 'ward-x']) {
      const record = {
        type: 'RecordBaseline',
        agency,
        time: '2 ngày làm việc',
        cost: null,
        costMethod: null,
        source,
      } as const;
      story.does(administratorOf(agency), record, { unit: agency });
    }
    await log.goOn('procedure', '1.001193', story);
    await tell('1.001194', []);
    await project();
    const seen = async (view: typeof officer) => (await queries.get('1.001193', view))?.baselines;
    expect((await seen(officer))?.map(({ agency }) => agency)).toEqual(['ward']);
    expect((await seen({ scope: [NEIGHBOUR], reach: [NEIGHBOUR] }))?.map(({ agency }) => agency)).toEqual(['ward-x']);
    expect((await seen(auditor))?.map(({ agency }) => agency)).toEqual(['ward', 'ward-x']);
    expect(await seen(stranger)).toEqual([]);
    await tell('1.001194', [PROVINCE]);
    await project();
    const found = await queries.baselines(['1.001193', '1.001194', '1.001195', '1.001193'], officer);
    expect([...found]).toEqual([
      ['1.001193', { id: '1.001193', baselines: await seen(officer) }],
      ['1.001194', { id: '1.001194:tinh', baselines: [] }],
    ]);
    expect((await queries.baselines(['1.001194'], stranger)).get('1.001194')?.id).toBe('1.001194');
    expect(await queries.baselines([], officer)).toEqual(new Map());
    expect(await codes({ baseline: true })).toEqual(['1.001193']);
    expect(await codes({ baseline: false })).toEqual(['1.001194', '1.001194:tinh']);
    expect(await codes({ ...stranger, baseline: true })).toEqual([]);
  });

  it('narrows by code, field, level and catalogue', async () => {
    await tell('1.001193', [], { levels: 'Cấp xã' });
    await tell('1.001194.000.00.00.H55', [], { levels: 'Cấp tỉnh, Cấp xã', field: 'Đất đai' });
    await tell('NB-GS-1', AREA, { levels: 'Cấp tỉnh' });
    await project();
    expect(await codes({ code: '1.001194' })).toEqual(['1.001194']);
    expect(await codes({ field: 'Đất đai' })).toEqual(['1.001194']);
    expect(await codes({ level: 'Cấp tỉnh' })).toEqual(['1.001194', 'NB-GS-1:tinh_phuong']);
    expect(await codes({ level: 'Cấp xã' })).toEqual(['1.001193', '1.001194']);
    expect(await codes({ catalogue: 'internal' })).toEqual(['NB-GS-1:tinh_phuong']);
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
