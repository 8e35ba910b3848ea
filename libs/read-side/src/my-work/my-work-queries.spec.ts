import type { CivilDate } from '@app/domain';
import { DossierStory } from '@app/testing';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { CENTER, drafted, ELSEWHERE, planOf, WARD, type Dues } from '../../spec-support/stories.js';
import { InvalidCursor } from '../paging/cursor.js';
import type { Post } from '../standing/posts.js';
import { MyWorkQueries } from './my-work-queries.js';

jest.setTimeout(60_000);

describe('MyWorkQueries', () => {
  let database: SpecDatabase;
  let queries: MyWorkQueries;
  let log: SpecLog;
  const today = '2026-05-10';
  const scope = [WARD];
  const reviewer: readonly Post[] = [{ role: 'reviewer', unit: 'center' }];
  const head: Post = { role: 'head', unit: 'room-a' };

  beforeAll(async () => {
    database = await openSpecDatabase();
    queries = new MyWorkQueries(database.dataSource);
  });
  beforeEach(async () => {
    await database.clear();
    log = new SpecLog();
  });
  afterAll(() => database.stop());

  const submitted = (id: string, on: CivilDate, center?: CivilDate) =>
    log.goOn('proposal', id, drafted({ dues: { center } }).pass({ on }));
  const opened = (on: CivilDate, dues: Dues = {}) =>
    new DossierStory(planOf({}, dues)).open('room-a', { on, number: 'HS-0001' });
  const project = () => projectAll(database.dataSource, log.store);
  const ids = async (person: string, posts: readonly Post[], area = scope) =>
    (await queries.list({ person, posts, scope: area, today })).items.map(({ id }) => id);

  it('sorts proposals and dossiers by urgency: overdue, due, then waiting longest', async () => {
    await submitted('a', '2026-04-02');
    await submitted('b', '2026-04-01');
    await submitted('c', '2026-03-04', '2026-06-01');
    await submitted('d', '2026-03-09', '2026-05-09');
    await submitted('e', '2026-03-08', '2026-05-09');
    await log.goOn('dossier', 'hs', opened('2026-04-05', { center: '2026-05-20' }));
    await project();
    const { items } = await queries.list({ person: 'x', posts: reviewer, scope, today });
    expect(items.map(({ id }) => id)).toEqual(['e', 'd', 'hs', 'c', 'b', 'a']);
    expect(items.map(({ overdue }) => overdue)).toEqual([true, true, false, false, false, false]);
    expect(items[2]).toMatchObject({ kind: 'dossier', number: 'HS-0001', daysAtStage: 35, phase: 'gathering' });
    expect(items[0]).toMatchObject({
      kind: 'proposal',
      mustAct: reviewer,
      stage: CENTER,
      since: '2026-03-08',
    });
  });

  it('goes on by number within a day, over pages', async () => {
    for (const [id, number] of [
      ['a', 'PA-0003'],
      ['b', 'PA-0001'],
      ['c', 'PA-0002'],
    ] as const) {
      await log.goOn('proposal', id, drafted({ number }).pass({ on: '2026-04-01' }));
    }
    await project();
    const asked = { person: 'x', posts: reviewer, scope, today };
    const first = await queries.list({ ...asked, limit: 2 });
    const rest = await queries.list({ ...asked, limit: 2, after: first.next });
    expect([...first.items, ...rest.items].map(({ number }) => number)).toEqual(['PA-0001', 'PA-0002', 'PA-0003']);
  });

  it('shows what waits for the posts held, in scope', async () => {
    await log.goOn('proposal', 'a', drafted());
    await submitted('b', '2026-03-04');
    await project();
    expect(await ids('x', [head])).toEqual(['a']);
    expect(await ids('x', [{ role: 'head', unit: 'center' }])).toEqual([]);
    expect(await ids('x', [...reviewer, head])).toEqual(['a', 'b']);
    expect(await ids('x', reviewer, [ELSEWHERE])).toEqual([]);
    expect(await ids('x', [])).toEqual([]);
  });

  it('leaves out what four eyes forbid, and keeps it at a review stage', async () => {
    await submitted('a', '2026-03-04');
    await log.goOn('proposal', 'b', drafted());
    await log.goOn('dossier', 'hs', opened('2026-04-01').include('z', { on: '2026-04-02' }, 'room-b'));
    await project();
    const posts: readonly Post[] = [...reviewer, head];
    expect(await ids('x', posts)).toEqual(['b', 'a', 'hs']);
    expect(await ids('officer-room-a', posts)).toEqual(['b', 'hs']);
    expect(await ids('head-room-a', posts)).toEqual(['b', 'hs']);
    expect(await ids('officer-room-b', posts)).toEqual(['b', 'a']);
    expect(await ids('head-room-b', posts)).toEqual(['b', 'a']);
  });

  it('shows a proposal in a dossier as that dossier', async () => {
    const on = '2026-04-01';
    await log.goOn('proposal', 'a', drafted().pass({ on }).pass({ on }).enter('hs', { on }));
    await log.goOn('dossier', 'hs', opened(on));
    await project();
    expect(await ids('x', reviewer)).toEqual(['hs']);
  });

  it('shows a dossier without a day of its own as due when its first proposal is', async () => {
    const on = '2026-04-01';
    for (const [id, center] of [
      ['a', '2026-05-20'],
      ['b', '2026-05-09'],
    ] as const) {
      await log.goOn('proposal', id, drafted({ dues: { center } }).pass({ on }).pass({ on }).enter('hs', { on }));
    }
    await log.goOn('dossier', 'hs', opened(on).include('a', { on }).include('b', { on }));
    await submitted('c', on, '2026-05-15');
    await project();
    const { items } = await queries.list({ person: 'x', posts: reviewer, scope, today });
    expect(items).toMatchObject([
      { id: 'hs', due: '2026-05-09', overdue: true },
      { id: 'c', due: '2026-05-15', overdue: false },
    ]);
  });

  it('pages by key', async () => {
    for (const day of ['01', '02', '03', '04', '05']) await submitted(`p${day}`, '2026-04-01', `2026-05-${day}`);
    await project();
    const found: string[] = [];
    let after: string | null = null;
    do {
      const page = await queries.list({ person: 'x', posts: reviewer, scope, today, limit: 2, after });
      found.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect(found).toEqual(['p01', 'p02', 'p03', 'p04', 'p05']);
    const forged = Buffer.from('["2026-05-01","x","proposal","a"]').toString('base64url');
    await expect(queries.list({ person: 'x', posts: [], scope, today, after: forged })).rejects.toThrow(InvalidCursor);
  });
});
