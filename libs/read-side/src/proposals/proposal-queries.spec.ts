import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import {
  approved,
  AREA,
  CENTER,
  claimed,
  contentOf,
  drafted,
  imported,
  returned,
  ROOM,
  submitted,
  withdrawn,
} from '../../spec-support/facts.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { InvalidCursor } from '../paging/cursor.js';
import { ProposalQueries, type ProposalListRequest } from './proposal-queries.js';

jest.setTimeout(60_000);

describe('ProposalQueries', () => {
  let database: SpecDatabase;
  let queries: ProposalQueries;
  let log: SpecLog;
  const today = '2026-05-10';
  const scope = ['19.gia-sang'];

  beforeAll(async () => {
    database = await openSpecDatabase();
    queries = new ProposalQueries(database.dataSource);
  });
  beforeEach(async () => {
    await database.clear();
    log = new SpecLog();
  });
  afterAll(() => database.stop());

  const project = () => projectAll(database.dataSource, log.store);
  const numbers = async (request: Partial<ProposalListRequest> = {}) => {
    const { items } = await queries.list({ scope, today, ...request });
    return items.map(({ number }) => number);
  };

  it('shows where a proposal is, since when, due when and who must act', async () => {
    await log.tell('plan', 'gia-sang-2026', [imported('gia-sang-2026', 'Kế hoạch năm 2026')]);
    const position = await log.tell('proposal', 'a', [
      drafted(),
      approved('2026-03-03'),
      submitted('2026-03-04', '2026-04-10'),
      returned('2026-03-20'),
      approved('2026-03-25'),
      submitted('2026-04-30', '2026-05-09'),
    ]);
    await project();
    expect(await queries.get('a', { scope, today })).toMatchObject({
      id: 'a',
      revision: 5,
      position,
      number: 'PA-0001',
      title: 'Cắt giảm giấy tờ',
      returns: 1,
      edition: 1,
      plan: { id: 'gia-sang-2026', title: 'Kế hoạch năm 2026' },
      path: { id: 'san-xuat-kinh-doanh', version: 1 },
      unit: ROOM,
      area: AREA,
      item: null,
      catalogue: 'business',
      status: 'open',
      phase: 'to-assess',
      stage: { id: 'tong-hop', name: 'Tổng hợp', kind: 'consolidation', index: 1 },
      since: '2026-04-30',
      daysAtStage: 10,
      due: '2026-05-09',
      overdue: true,
      outcome: null,
      dossier: null,
      mustAct: [{ role: 'reviewer', unit: CENTER }],
      content: contentOf('Cắt giảm giấy tờ'),
    });
    expect(await queries.get('a', { scope, today: '2026-05-09' })).toMatchObject({ daysAtStage: 9, overdue: false });
  });

  it('counts no days and nothing overdue once it is over', async () => {
    await log.tell('proposal', 'a', [drafted({ due: '2026-04-01' }), withdrawn('2026-03-12')]);
    await project();
    const [item] = (await queries.list({ scope, today })).items;
    expect(item).toMatchObject({ status: 'withdrawn', daysAtStage: null, overdue: false, mustAct: [] });
    expect(await numbers({ overdue: true })).toEqual([]);
  });

  it('hides what is outside the scope', async () => {
    await log.tell('proposal', 'a', [drafted({ area: ['19', '19.gia-sang'] })]);
    await log.tell('proposal', 'b', [drafted({ number: 'PA-0002', area: ['31', '31.hong-an'] })]);
    await project();
    expect(await numbers()).toEqual(['PA-0001']);
    expect(await numbers({ scope: ['19'] })).toEqual(['PA-0001']);
    expect(await numbers({ scope: ['31.hong-an', '19'] })).toEqual(['PA-0002', 'PA-0001']);
    expect(await numbers({ scope: [] })).toEqual([]);
    expect(await queries.get('b', { scope, today })).toBeNull();
    expect(await queries.get('c', { scope, today })).toBeNull();
  });

  it('narrows by every part of the filter', async () => {
    await log.tell('proposal', 'a', [drafted({ due: '2026-05-09' })]);
    await log.tell('proposal', 'b', [drafted({ number: 'PA-0002', unit: 'phong-b', plan: 'khac', due: '2026-05-10' })]);
    await log.tell('proposal', 'c', [drafted({ number: 'PA-0003' }), submitted('2026-03-04')]);
    await log.tell('proposal', 'd', [
      drafted({ number: 'PA-0004' }),
      submitted('2026-03-04'),
      ...claimed('hs', '2026-03-05'),
    ]);
    await project();
    expect(await numbers({ overdue: true })).toEqual(['PA-0001']);
    expect(await numbers({ overdue: false })).toEqual(['PA-0004', 'PA-0003', 'PA-0002']);
    expect(await numbers({ plan: 'khac' })).toEqual(['PA-0002']);
    expect(await numbers({ unit: 'phong-b' })).toEqual(['PA-0002']);
    expect(await numbers({ stage: 'tong-hop' })).toEqual(['PA-0004', 'PA-0003']);
    expect(await numbers({ stage: 'tong-hop', phase: 'in-dossier' })).toEqual(['PA-0004']);
    expect(await numbers({ dossier: 'hs' })).toEqual(['PA-0004']);
    expect(await numbers({ status: 'decided' })).toEqual([]);
  });

  it.each([
    ['khai sinh', ['PA-0003', 'PA-0002', 'PA-0001']],
    ['dien tu', ['PA-0002', 'PA-0001']],
    ['điện tử', ['PA-0001']],
    ['ĐIỆN TỬ', ['PA-0001']],
    ['điện tử'.normalize('NFD'), ['PA-0001']],
    ['tử mẫu', ['PA-0001']],
    ['mẫu dien', ['PA-0001']],
    ['PA-0003', ['PA-0003']],
    ['1.004194 100%', ['PA-0003']],
    ['_', []],
    ['không có', []],
  ])('finds %s', async (q, found) => {
    await log.tell('proposal', 'a', [drafted({ title: 'Mẫu đơn điện tử' })]);
    await log.tell('proposal', 'b', [drafted({ number: 'PA-0002', title: 'Diện tứ tuyệt' })]);
    await log.tell('proposal', 'c', [drafted({ number: 'PA-0003', title: 'Giảm 100% giấy tờ' })]);
    await project();
    expect(await numbers({ q })).toEqual(found);
  });

  it('pages by key: rows that change or come meanwhile move nothing', async () => {
    for (let at = 1; at <= 7; at += 1)
      await log.tell('proposal', `p${String(at)}`, [drafted({ number: `PA-000${String(at)}` })]);
    await project();
    const first = await queries.list({ scope, today, limit: 3 });
    expect(first.items.map(({ number }) => number)).toEqual(['PA-0007', 'PA-0006', 'PA-0005']);
    await log.tell('proposal', 'p3', [approved('2026-03-03'), submitted('2026-03-04')]);
    await log.tell('proposal', 'p6', [withdrawn('2026-03-12')]);
    await log.tell('proposal', 'p8', [drafted({ number: 'PA-0008' })]);
    await project();
    const second = await queries.list({ scope, today, limit: 3, after: first.next });
    expect(second.items.map(({ number }) => number)).toEqual(['PA-0004', 'PA-0003', 'PA-0002']);
    const third = await queries.list({ scope, today, limit: 3, after: second.next });
    expect(third.items.map(({ number }) => number)).toEqual(['PA-0001']);
    expect(third.next).toBeNull();
  });

  it.each(['xyz', '', 'W10', 'WzFd', Buffer.from('["a"]').toString('base64url')])(
    'refuses the cursor %p',
    async (after) => {
      await expect(queries.list({ scope, today, after })).rejects.toThrow(InvalidCursor);
    },
  );
});
