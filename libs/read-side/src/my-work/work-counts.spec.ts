import type { CivilDate } from '@app/domain';
import { DossierStory, headOf, officerOf, reviewerOf } from '@app/testing';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { drafted, ELSEWHERE, planOf, WARD } from '../../spec-support/stories.js';
import type { Post } from '../standing/posts.js';
import { MyWorkQueries } from './my-work-queries.js';

jest.setTimeout(60_000);

describe('my work', () => {
  let database: SpecDatabase;
  let queries: MyWorkQueries;
  let log: SpecLog;
  const [today, on] = ['2026-05-10', '2026-04-01'];
  const reviewer: readonly Post[] = [{ role: 'reviewer', unit: 'center' }];
  const request = { person: 'x', posts: reviewer, scope: [WARD], today };
  const REASON = 'Chưa nêu rõ điều khoản';

  beforeAll(async () => {
    database = await openSpecDatabase();
    queries = new MyWorkQueries(database.dataSource);
  });
  beforeEach(async () => {
    await database.clear();
    log = new SpecLog();
  });
  afterAll(() => database.stop());

  const submitted = (id: string, center?: CivilDate) =>
    log.goOn('proposal', id, drafted({ dues: { center } }).pass({ on }));
  const project = () => projectAll(database.dataSource, log.store);

  it('counts all that waits by urgency and kind, whatever the page, as its items say', async () => {
    const days = ['2026-05-01', '2026-05-09', '2026-05-10', '2026-05-17', '2026-05-18', undefined];
    for (const [at, day] of days.entries()) await submitted(`p${String(at)}`, day);
    await log.goOn('dossier', 'hs', new DossierStory(planOf()).open('room-a', { on, number: 'HS-0001' }));
    await project();
    expect(await queries.counts(request)).toEqual({
      total: 7,
      byUrgency: { overdue: 2, soon: 2, later: 1, undated: 2 },
      byKind: { proposal: 6, dossier: 1 },
    });
    const { items } = await queries.list(request);
    expect(items.map(({ urgency }) => urgency)).toEqual([
      'overdue',
      'overdue',
      'soon',
      'soon',
      'later',
      'undated',
      'undated',
    ]);
    expect((await queries.counts({ ...request, scope: [ELSEWHERE] })).total).toBe(0);
    expect((await queries.counts({ ...request, posts: [] })).total).toBe(0);
    expect((await queries.counts({ ...request, person: 'officer-room-a' })).total).toBe(1);
  });

  it('says who handed it over, and why it last came back', async () => {
    const seen = async (unit: string, role: Post['role']) => {
      await project();
      const [item] = (await queries.list({ ...request, posts: [{ role, unit }] })).items;
      const { sent, lastReturn } = item!;
      const by = (one: typeof sent) => (one && 'person' in one.by ? one.by.person : null);
      return [sent?.type, by(sent), lastReturn?.type, by(lastReturn), lastReturn?.reason];
    };
    const story = drafted();
    await log.goOn('proposal', 'a', story);
    expect(await seen('room-a', 'head')).toEqual(['ProposalDrafted', 'officer-room-a', undefined, null, undefined]);
    story.does(headOf('room-a'), { type: 'SendBackEdition', edition: 1, reason: 'Thiếu căn cứ' }, { on });
    await log.goOn('proposal', 'a', story);
    const back = ['EditionSentBack', 'head-room-a'];
    expect(await seen('room-a', 'officer')).toEqual([...back, ...back, 'Thiếu căn cứ']);
    const { content } = story.now;
    story.does(officerOf('room-a'), { type: 'ReviseProposal', content: { ...content, title: 'Bản sửa' } }, { on });
    await log.goOn('proposal', 'a', story);
    expect(await seen('room-a', 'head')).toEqual(['ProposalRevised', 'officer-room-a', ...back, 'Thiếu căn cứ']);
    await log.goOn('proposal', 'a', story.pass({ on }));
    const [type, sender] = await seen('center', 'reviewer');
    expect([type, sender]).toEqual(['StageCompleted', 'officer-room-a']);
    await log.goOn(
      'proposal',
      'a',
      story.does(reviewerOf('center'), { type: 'ReturnProposal', to: null, reason: REASON }, { on }),
    );
    const returned = ['ProposalReturned', 'reviewer-center'];
    expect(await seen('room-a', 'officer')).toEqual([...returned, ...returned, REASON]);
  });
});
