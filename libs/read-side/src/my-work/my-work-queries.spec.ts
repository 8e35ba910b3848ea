import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import {
  approved,
  CENTER,
  claimed,
  drafted,
  HEAD,
  included,
  OFFICER,
  opened,
  ROOM,
  submitted,
} from '../../spec-support/facts.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { InvalidCursor } from '../paging/cursor.js';
import type { Post } from '../standing/posts.js';
import { MyWorkQueries } from './my-work-queries.js';

jest.setTimeout(60_000);

describe('MyWorkQueries', () => {
  let database: SpecDatabase;
  let queries: MyWorkQueries;
  let log: SpecLog;
  const today = '2026-05-10';
  const scope = ['19.gia-sang'];
  const reviewer: readonly Post[] = [{ role: 'reviewer', unit: CENTER }];

  beforeAll(async () => {
    database = await openSpecDatabase();
    queries = new MyWorkQueries(database.dataSource);
  });
  beforeEach(async () => {
    await database.clear();
    log = new SpecLog();
  });
  afterAll(() => database.stop());

  const project = () => projectAll(database.dataSource, log.store);
  const ids = async (person: string, posts: readonly Post[], area = scope) =>
    (await queries.list({ person, posts, scope: area, today })).items.map(({ id }) => id);

  it('sorts proposals and dossiers by urgency: overdue, due, then waiting longest', async () => {
    await log.tell('proposal', 'a', [drafted(), approved('2026-03-03'), submitted('2026-04-02')]);
    await log.tell('proposal', 'b', [drafted(), approved('2026-03-03'), submitted('2026-04-01')]);
    await log.tell('proposal', 'c', [drafted(), approved('2026-03-03'), submitted('2026-03-04', '2026-06-01')]);
    await log.tell('proposal', 'd', [drafted(), approved('2026-03-03'), submitted('2026-03-09', '2026-05-09')]);
    await log.tell('proposal', 'e', [drafted(), approved('2026-03-03'), submitted('2026-03-08', '2026-05-09')]);
    await log.tell('dossier', 'hs', [opened('2026-05-20', '2026-04-05')]);
    await project();
    const { items } = await queries.list({ person: 'x', posts: reviewer, scope, today });
    expect(items.map(({ id }) => id)).toEqual(['e', 'd', 'hs', 'c', 'b', 'a']);
    expect(items.map(({ overdue }) => overdue)).toEqual([true, true, false, false, false, false]);
    expect(items[2]).toMatchObject({ kind: 'dossier', number: 'HS-0001', daysAtStage: 35, phase: 'gathering' });
    expect(items[0]).toMatchObject({
      kind: 'proposal',
      mustAct: reviewer,
      stage: { id: 'tong-hop' },
      since: '2026-03-08',
    });
  });

  it('shows what waits for the posts held, in scope', async () => {
    await log.tell('proposal', 'a', [drafted()]);
    await log.tell('proposal', 'b', [drafted(), approved('2026-03-03'), submitted('2026-03-04')]);
    await project();
    expect(await ids('x', [{ role: 'head', unit: ROOM }])).toEqual(['a']);
    expect(await ids('x', [{ role: 'head', unit: CENTER }])).toEqual([]);
    expect(await ids('x', [...reviewer, { role: 'head', unit: ROOM }])).toEqual(['a', 'b']);
    expect(await ids('x', reviewer, ['31'])).toEqual([]);
    expect(await ids('x', [])).toEqual([]);
  });

  it('leaves out what four eyes forbid, and keeps it at a review stage', async () => {
    await log.tell('proposal', 'a', [drafted(), approved('2026-03-03'), submitted('2026-03-04')]);
    await log.tell('proposal', 'b', [drafted()]);
    await log.tell('dossier', 'hs', [opened(null, '2026-04-01'), included('z', '2026-04-02', ['nguoi-khac'])]);
    await project();
    const posts: readonly Post[] = [...reviewer, { role: 'head', unit: ROOM }];
    expect(await ids('x', posts)).toEqual(['b', 'a', 'hs']);
    expect(await ids(OFFICER, posts)).toEqual(['b', 'hs']);
    expect(await ids(HEAD, posts)).toEqual(['b']);
    expect(await ids('nguoi-khac', posts)).toEqual(['b', 'a']);
  });

  it('shows a proposal in a dossier as that dossier', async () => {
    await log.tell('proposal', 'a', [
      drafted(),
      approved('2026-03-03'),
      submitted('2026-03-04'),
      ...claimed('hs', '2026-04-01'),
    ]);
    await log.tell('dossier', 'hs', [opened(null, '2026-04-01')]);
    await project();
    expect(await ids('x', reviewer)).toEqual(['hs']);
  });

  it('pages by key', async () => {
    for (const day of ['01', '02', '03', '04', '05']) {
      await log.tell('proposal', `p${day}`, [
        drafted(),
        approved('2026-03-03'),
        submitted('2026-04-01', `2026-05-${day}`),
      ]);
    }
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
