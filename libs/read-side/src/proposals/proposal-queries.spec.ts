import { DossierStory, letterFrom } from '@app/testing';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import {
  AREA,
  CENTER,
  documentOf,
  drafted,
  ELSEWHERE,
  imported,
  NEIGHBOUR,
  ofProvince,
  planOf,
  PROVINCE,
  WARD,
} from '../../spec-support/stories.js';
import { InvalidCursor } from '../paging/cursor.js';
import type { ProposalListRequest } from './proposal-list-request.js';
import { ProposalQueries } from './proposal-queries.js';

jest.setTimeout(60_000);

describe('ProposalQueries', () => {
  let database: SpecDatabase;
  let queries: ProposalQueries;
  let log: SpecLog;
  const today = '2026-05-10';
  const scope = [WARD];

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

  it('names for a proposal in a dossier those who must act on the dossier', async () => {
    const on = '2026-04-01';
    const dossier = new DossierStory(planOf()).open('room-a', { on }).include('a', { on });
    await log.goOn('proposal', 'a', drafted().pass({ on }).pass({ on }).enter('hs', { on }));
    await log.goOn('dossier', 'hs', dossier);
    await project();
    const acting = async () => [
      (await queries.get('a', { scope, today }))?.mustAct,
      (await queries.list({ scope, today })).items[0]?.mustAct,
    ];
    const [reviewer, examiner, approver] = [
      [{ role: 'reviewer', unit: 'center' }],
      [{ role: 'examiner', unit: 'office' }],
      [{ role: 'approver', unit: 'office' }],
    ];
    expect(await acting()).toEqual([reviewer, reviewer]);
    await log.goOn('dossier', 'hs', dossier.close(letterFrom(dossier.now.at), { on }));
    await project();
    expect(await acting()).toEqual([examiner, examiner]);
    await log.goOn('dossier', 'hs', dossier.receive({ on }));
    await project();
    expect(await acting()).toEqual([approver, approver]);
  });

  it('shows where a proposal is, since when, due when and who must act', async () => {
    await log.goOn('plan', 'plan-1', imported(documentOf({ title: 'Kế hoạch năm 2026' })));
    const story = drafted({ title: 'Cắt giảm giấy tờ', dues: { center: '2026-05-09' } })
      .pass({ on: '2026-03-04' })
      .giveBack({ on: '2026-03-20' })
      .approve({ on: '2026-03-25' })
      .submit({ on: '2026-04-30' });
    const position = await log.goOn('proposal', 'a', story);
    await project();
    expect(await queries.get('a', { scope, today })).toMatchObject({
      id: 'a',
      revision: 5,
      position,
      number: 'PA-0001',
      title: 'Cắt giảm giấy tờ',
      returns: 1,
      edition: 1,
      plan: { id: 'plan-1', title: 'Kế hoạch năm 2026' },
      path: { id: 'main', version: 1 },
      unit: 'room-a',
      area: AREA,
      item: 'I.1',
      catalogue: 'tthc',
      status: 'open',
      phase: 'to-assess',
      stage: CENTER,
      since: '2026-04-30',
      daysAtStage: 10,
      due: '2026-05-09',
      overdue: true,
      outcome: null,
      dossier: null,
      mustAct: [{ role: 'reviewer', unit: 'center' }],
      content: story.now.content,
    });
    expect(await queries.get('a', { scope, today: '2026-05-09' })).toMatchObject({ daysAtStage: 9, overdue: false });
  });

  it('counts no days and nothing overdue once it is over', async () => {
    await log.goOn('proposal', 'a', drafted({ dues: { review: '2026-04-01' } }).withdraw({ on: '2026-03-12' }));
    await project();
    const [item] = (await queries.list({ scope, today })).items;
    expect(item).toMatchObject({ status: 'withdrawn', daysAtStage: null, overdue: false, mustAct: [] });
    expect(await numbers({ overdue: true })).toEqual([]);
  });

  it('hides what is outside the scope', async () => {
    const plan = planOf(ofProvince('room-a', 'room-x'));
    await log.goOn('proposal', 'a', drafted({ plan }));
    await log.goOn('proposal', 'b', drafted({ plan, number: 'PA-0002', unit: 'room-x' }));
    await project();
    expect(await numbers()).toEqual(['PA-0001']);
    expect(await numbers({ scope: [PROVINCE] })).toEqual(['PA-0002', 'PA-0001']);
    expect(await numbers({ scope: [NEIGHBOUR] })).toEqual(['PA-0002']);
    expect(await numbers({ scope: [NEIGHBOUR, WARD] })).toEqual(['PA-0002', 'PA-0001']);
    expect(await numbers({ scope: [ELSEWHERE] })).toEqual([]);
    expect(await numbers({ scope: [] })).toEqual([]);
    expect(await queries.get('b', { scope, today })).toBeNull();
    expect(await queries.get('c', { scope, today })).toBeNull();
  });

  it('narrows by every part of the filter', async () => {
    const other = planOf({ id: 'plan-2' }, { review: '2026-05-10' });
    const on = '2026-03-04';
    await log.goOn('proposal', 'a', drafted({ dues: { review: '2026-05-09' } }));
    await log.goOn('proposal', 'b', drafted({ plan: other, number: 'PA-0002', unit: 'room-b' }));
    await log.goOn('proposal', 'c', drafted({ number: 'PA-0003' }).pass({ on }));
    await log.goOn('proposal', 'd', drafted({ number: 'PA-0004' }).pass({ on }).pass({ on }).enter('hs', { on }));
    await project();
    expect(await numbers({ overdue: true })).toEqual(['PA-0001']);
    expect(await numbers({ overdue: false })).toEqual(['PA-0004', 'PA-0003', 'PA-0002']);
    expect(await numbers({ plan: 'plan-2' })).toEqual(['PA-0002']);
    expect(await numbers({ unit: 'room-b' })).toEqual(['PA-0002']);
    expect(await numbers({ stage: CENTER.id })).toEqual(['PA-0004', 'PA-0003']);
    expect(await numbers({ stage: CENTER.id, phase: 'in-dossier' })).toEqual(['PA-0004']);
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
    ['1.001193 100%', ['PA-0003']],
    ['_', []],
    ['không có', []],
  ])('finds %s', async (q, found) => {
    await log.goOn('proposal', 'a', drafted({ title: 'Mẫu đơn điện tử' }));
    await log.goOn('proposal', 'b', drafted({ number: 'PA-0002', title: 'Diện tứ tuyệt' }));
    await log.goOn('proposal', 'c', drafted({ number: 'PA-0003', title: 'Giảm 100% giấy tờ' }));
    await project();
    expect(await numbers({ q })).toEqual(found);
  });

  it('pages by key: rows that change or come meanwhile move nothing', async () => {
    const stories = [1, 2, 3, 4, 5, 6, 7, 8].map((at) => drafted({ number: `PA-000${String(at)}` }));
    const tell = (at: number) => log.goOn('proposal', `p${String(at)}`, stories[at - 1]!);
    for (let at = 1; at <= 7; at += 1) await tell(at);
    await project();
    const first = await queries.list({ scope, today, limit: 3 });
    expect(first.items.map(({ number }) => number)).toEqual(['PA-0007', 'PA-0006', 'PA-0005']);
    stories[2]?.pass({ on: '2026-03-04' });
    stories[5]?.withdraw({ on: '2026-03-12' });
    for (const at of [3, 6, 8]) await tell(at);
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
