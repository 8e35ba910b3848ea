import { approved, DossierStory, examinerOf, letterOf } from '@app/testing';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { CENTER, drafted, ELSEWHERE, planOf, WARD } from '../../spec-support/stories.js';
import { MyWorkQueries } from '../my-work/my-work-queries.js';
import { DossierQueries } from './dossier-queries.js';

jest.setTimeout(60_000);

describe('DossierQueries', () => {
  let database: SpecDatabase;
  let queries: DossierQueries;
  let log: SpecLog;
  const scope = [WARD];
  const dues = { center: '2026-05-01', approval: '2026-06-15' };
  const signer = { person: 'reviewer-center', title: 'Giám đốc Trung tâm' };
  const letter = { ...letterOf('12/TTr-UBND', '2026-05-02'), signer };
  const opened = () => new DossierStory(planOf({}, dues)).open('room-a', { on: '2026-04-01', number: 'HS-0001' });
  const today = '2026-06-20';
  const examiner = { role: 'examiner', unit: 'office' } as const;

  beforeAll(async () => {
    database = await openSpecDatabase();
    queries = new DossierQueries(database.dataSource);
  });
  beforeEach(async () => {
    await database.clear();
    log = new SpecLog();
  });
  afterAll(() => database.stop());

  it('shows where a dossier is and what is decided and undecided in it', async () => {
    const story = opened().include('a', { on: '2026-04-02' });
    await log.goOn('dossier', 'hs', story);
    story.include('b', { on: '2026-04-03' }).close(letter, { on: '2026-05-02' }).receive({ on: '2026-05-05' });
    const measures = ['m1', 'm2'].map((measure) => approved(measure));
    await log.goOn('dossier', 'hs', story.decide([{ proposal: 'a', edition: 1, measures }], { on: '2026-05-20' }));
    await projectAll(database.dataSource, log.store);
    const detail = await queries.get('hs', { scope, today });
    expect(detail).toMatchObject({
      id: 'hs',
      revision: 5,
      number: 'HS-0001',
      title: 'Hồ sơ trình đợt 1',
      own: false,
      status: 'closed',
      phase: 'to-decide',
      entries: 1,
      decided: 1,
      undecided: 1,
      decisions: 1,
      letters: 1,
      returns: 0,
      stage: { id: 'approval-1', name: 'Phê duyệt', kind: 'approval', index: 2 },
      since: '2026-05-02',
      daysAtStage: 49,
      due: '2026-06-15',
      overdue: true,
      mustAct: [{ role: 'approver', unit: 'office' }],
    });
    expect(detail?.state.letters).toEqual([{ ...letter, from: 1 }]);
    expect(detail?.state.decided.map((one) => one.proposal)).toEqual(['a']);
    expect(await queries.get('hs', { scope: [ELSEWHERE], today })).toBeNull();
  });

  it('is found by its number, its title and the numbers of its papers', async () => {
    const story = opened().include('a', { on: '2026-04-02' }).close(letter, { on: '2026-05-02' });
    const measures = ['m1', 'm2'].map((measure) => approved(measure));
    story.receive({ on: '2026-05-05' }).decide([{ proposal: 'a', edition: 1, measures }], { on: '2026-05-20' });
    await log.goOn('dossier', 'hs', story);
    await projectAll(database.dataSource, log.store);
    const decision = (await queries.get('hs', { scope, today }))?.state.decisions[0]?.number;
    const found = async (q?: string) => (await queries.list({ scope, today, q })).items.length;
    for (const q of ['hs-0001', '12/ttr-ubnd', 'ho so DOT 1', 'hồ sơ', decision]) expect(await found(q)).toBe(1);
    for (const q of ['HS-0002', 'hồ sợ', '13/TTr']) expect(await found(q)).toBe(0);
  });

  it('is due when its first proposal is, if it has no day of its own', async () => {
    const on = '2026-04-01';
    const held = (center: string) => drafted({ dues: { center } }).pass({ on }).pass({ on }).enter('hs', { on });
    await log.goOn('proposal', 'a', held('2026-07-01'));
    await log.goOn('proposal', 'b', held('2026-06-19'));
    await log.goOn('dossier', 'hs', new DossierStory(planOf()).open().include('a').include('b'));
    await log.goOn('dossier', 'without', new DossierStory(planOf()).open());
    await projectAll(database.dataSource, log.store);
    expect(await queries.get('hs', { scope, today })).toMatchObject({ due: '2026-06-19', overdue: true });
    expect(await queries.get('hs', { scope, today: '2026-06-19' })).toMatchObject({ overdue: false });
    const list = async (overdue?: boolean) =>
      (await queries.list({ scope, today, overdue })).items.map(({ id, due }) => [id, due]);
    expect(await list()).toEqual([
      ['without', null],
      ['hs', '2026-06-19'],
    ]);
    expect([await list(true), await list(false)]).toEqual([[['hs', '2026-06-19']], [['without', null]]]);
  });

  it('is due when the first of those in it is, also once the one that it was due with has left', async () => {
    const on = '2026-04-01';
    const at = (approval: string) => {
      const entered = drafted({ dues: { approval } }).pass({ on }).pass({ on }).enter('hs', { on });
      const moved = { type: 'AdvanceWithDossier', dossier: 'hs', from: 'consolidation-1', to: 'approval-1' } as const;
      return entered.hears(moved, { on });
    };
    const story = opened().include('a', { on: '2026-04-02' }).include('b', { on: '2026-04-02' });
    await log.goOn('dossier', 'hs', story.close(letter, { on: '2026-05-02' }));
    const [a, b] = [at('2026-06-15'), at('2026-06-25')];
    await log.goOn('proposal', 'a', a);
    await log.goOn('proposal', 'b', b);
    const seen = async () => {
      await projectAll(database.dataSource, log.store);
      const { items } = await queries.list({ scope, today, overdue: true });
      const request = { person: 'x', posts: [examiner], scope, today };
      const [work] = (await new MyWorkQueries(database.dataSource).list(request)).items;
      const { due, deadline } = (await queries.get('hs', { scope, today })) ?? {};
      return { due, deadline, late: items.length, work: [work?.due, work?.deadline] };
    };
    const [first, then] = ['đến ngày 2026-06-15', 'đến ngày 2026-06-25'];
    expect(await seen()).toEqual({ due: '2026-06-15', deadline: first, late: 1, work: ['2026-06-15', first] });
    const back = { type: 'ReturnItems', proposals: ['a'], to: null, reason: 'Thiếu căn cứ' } as const;
    await log.goOn('dossier', 'hs', story.does(examinerOf('office'), back, { on: '2026-05-03' }));
    const released = { dossier: 'hs', from: 'approval-1', to: 'review-1', released: true, reason: 'Thiếu căn cứ' };
    await log.goOn('proposal', 'a', a.hears({ type: 'ReturnWithDossier', ...released }, { on: '2026-05-03' }));
    expect(await seen()).toEqual({ due: '2026-06-25', deadline: then, late: 0, work: ['2026-06-25', then] });
  });

  it('says when it is over, and counts no more days', async () => {
    const story = opened().include('a', { on: '2026-04-02' }).close(letter, { on: '2026-05-02' });
    const back = { type: 'ReturnDossier', to: 'review-1', reason: 'Sai thẩm quyền' } as const;
    await log.goOn('dossier', 'hs', story.does(examinerOf('office'), back, { on: '2026-05-10' }));
    await projectAll(database.dataSource, log.store);
    expect(await queries.get('hs', { scope, today })).toMatchObject({
      status: 'over',
      phase: 'over',
      daysAtStage: null,
      overdue: false,
      undecided: 0,
      returns: 1,
      mustAct: [],
    });
  });

  it('lists the newest first, narrowed, page by page', async () => {
    for (const id of ['h1', 'h2', 'h3']) await log.goOn('dossier', id, new DossierStory(planOf()).open());
    await log.goOn('dossier', 'h4', opened().include('a').close(letter, { on: '2026-05-02' }));
    await projectAll(database.dataSource, log.store);
    const list = (more: object) => queries.list({ scope, today, ...more });
    const first = await list({ limit: 2 });
    expect(first.items.map(({ id }) => id)).toEqual(['h4', 'h3']);
    expect((await list({ limit: 2, after: first.next })).items.map(({ id }) => id)).toEqual(['h2', 'h1']);
    const counted = async (request: object) => (await list({ counted: true, ...request })).total;
    expect(first).toMatchObject({ total: null, atLeast: null });
    expect([await counted({ limit: 2 }), await counted({ limit: 2, after: first.next })]).toEqual([4, 4]);
    expect([await counted({ stage: CENTER.id, own: false }), await counted({ scope: [ELSEWHERE] })]).toEqual([3, 0]);
    expect((await list({ overdue: true })).items.map(({ id }) => id)).toEqual(['h4']);
    expect((await list({ stage: CENTER.id, own: false })).items).toHaveLength(3);
    expect((await list({ scope: [ELSEWHERE] })).items).toEqual([]);
  });
});
