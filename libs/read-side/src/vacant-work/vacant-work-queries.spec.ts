import { administratorOf, DossierStory, installation, personStory, reviewerOf } from '@app/testing';
import type { CivilDate, Role } from '@app/domain';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { season } from '../../spec-support/season.js';
import { documentOf, drafted, ELSEWHERE, imported, planOf, WARD } from '../../spec-support/stories.js';
import { BoardQueries } from '../board/board-queries.js';
import { ProposalQueries } from '../proposals/proposal-queries.js';
import { postKey } from '../standing/posts.js';
import { VacantWorkQueries, type VacantWorkRequest } from './vacant-work-queries.js';

jest.setTimeout(60_000);

describe('work that waits for a post that nobody holds', () => {
  let database: SpecDatabase;
  let queries: VacantWorkQueries;
  let log: SpecLog;
  const today = '2026-05-10';
  const scope = [WARD];
  const head = { role: 'head', unit: 'room-a' } as const;
  const reviewer = { role: 'reviewer', unit: 'center' } as const;

  beforeAll(async () => {
    database = await openSpecDatabase();
    queries = new VacantWorkQueries(database.dataSource);
  });
  beforeEach(async () => {
    await database.clear();
    log = new SpecLog();
  });
  afterAll(() => database.stop());

  const project = () => projectAll(database.dataSource, log.store);
  const holds = async (id: string, { role, unit }: { role: Role; unit: string }, to: CivilDate | null = null) => {
    const post = { role, unit, title: 'Chức vụ', from: '2026-02-01', to } as const;
    const story = personStory()
      .does(installation, { type: 'RegisterPerson', area: [ELSEWHERE] })
      .does(installation, { type: 'AppointPerson', ...post }, { command: id, unit });
    await log.goOn('person', id, story);
    return story;
  };
  const ids = async (more: Partial<VacantWorkRequest> = {}) => {
    const asked = { scope, today, ...more };
    const { items } = await queries.list(asked);
    // Of so many areas, everybody is looked at.
    const ofMany = await queries.list({ ...asked, scope: [...asked.scope, '1', '2', '3', '4'] });
    expect(ofMany.items).toEqual(items);
    return items.map(({ id }) => id);
  };

  it('lists proposals and dossiers on which nobody who must act is there', async () => {
    await log.goOn('proposal', 'a', drafted());
    await log.goOn('proposal', 'b', drafted().pass({ on: '2026-03-04' }));
    await log.goOn('dossier', 'hs', new DossierStory(planOf()).open('room-a', { on: '2026-03-05' }));
    await holds('reviewer', reviewer);
    await project();
    expect(await ids()).toEqual(['a']);
    expect(await ids({ scope: [ELSEWHERE] })).toEqual([]);
    await holds('head', head);
    await project();
    expect(await ids()).toEqual([]);
  });

  it('is counted on all pages where that is asked', async () => {
    for (const id of ['a', 'b', 'c']) await log.goOn('proposal', id, drafted());
    await project();
    const first = await queries.list({ scope, today, limit: 2, counted: true });
    expect(first).toMatchObject({ total: 3, atLeast: false });
    expect(await queries.list({ scope, today, after: first.next })).toMatchObject({ total: null, atLeast: null });
  });

  it('goes by the day: a post that has ended, and one that is yet to end', async () => {
    await log.goOn('proposal', 'a', drafted());
    const story = await holds('head', head, '2026-05-10');
    await project();
    expect([await ids(), await ids({ on: '2026-05-11' })]).toEqual([[], ['a']]);
    const end = { type: 'EndAppointment', appointment: 'head/appointment', lastDay: '2026-05-09' } as const;
    await log.goOn('person', 'head', story.does(administratorOf('ward'), end));
    await project();
    expect(await ids()).toEqual(['a']);
  });

  it('can leave out an appointment, and name one post', async () => {
    await log.goOn('proposal', 'a', drafted());
    await log.goOn('proposal', 'b', drafted().pass({ on: '2026-03-04' }));
    await holds('head', head);
    await project();
    expect(await ids()).toEqual(['b']);
    expect(await ids({ besides: 'head/appointment' })).toEqual(['b', 'a'].sort());
    expect(await ids({ besides: 'head/appointment', post: head })).toEqual(['a']);
    await holds('other', head);
    await project();
    expect(await ids({ besides: 'head/appointment', post: head })).toEqual([]);
  });

  it('is told on the proposal and the board', async () => {
    await log.goOn('plan', 'plan-1', imported(documentOf()));
    await log.goOn('proposal', 'a', drafted());
    await log.goOn('proposal', 'b', drafted().pass({ on: '2026-03-04' }));
    await log.goOn('dossier', 'hs', new DossierStory(planOf()).open('room-a', { on: '2026-03-05' }));
    await holds('head', head);
    await project();
    const proposals = new ProposalQueries(database.dataSource);
    expect(await proposals.get('a', { scope, today })).toMatchObject({ mustAct: [head], vacant: [] });
    expect(await proposals.get('b', { scope, today })).toMatchObject({ mustAct: [reviewer], vacant: [reviewer] });
    const board = await new BoardQueries(database.dataSource, queries).get('plan-1', { scope, today });
    expect(board?.vacant).toEqual([{ post: reviewer, proposals: 1, dossiers: 1 }]);
  });

  it('counts on the board what the list shows, and nothing else', async () => {
    const ask = { type: 'RequestOpinion', from: 'Phòng', question: 'Căn cứ?', answerBy: null } as const;
    const postpone = { type: 'PostponeProposal', until: '2026-12-31', reason: 'Chờ văn bản' } as const;
    const assessed = (id: string) =>
      drafted().pass({ on: '2026-03-04' }).startAssessment({ on: '2026-03-05', command: id });
    await log.goOn('plan', 'plan-1', imported(documentOf()));
    await log.goOn('proposal', 'a', drafted());
    await log.goOn('proposal', 'b', drafted({ unit: 'room-b' }));
    await log.goOn('proposal', 'postponed', assessed('c').does(reviewerOf('center'), postpone, { on: '2026-03-06' }));
    const asked = assessed('d').does(reviewerOf('center'), { ...ask, unit: 'room-b' }, { on: '2026-03-06' });
    await log.goOn('proposal', 'asked', asked.does(reviewerOf('center'), postpone, { on: '2026-03-07' }));
    await log.goOn('dossier', 'hs', new DossierStory(planOf()).open('room-a', { on: '2026-03-05' }));
    for (const held of [[], [head], [{ role: 'officer', unit: 'room-b' } as const], [reviewer]]) {
      for (const post of held) await holds(post.unit, post);
      await project();
      const { items } = await queries.list({ scope, today });
      const counted = new Map<string, { proposals: number; dossiers: number }>();
      for (const { kind, mustAct } of items) {
        for (const post of mustAct) {
          const { proposals = 0, dossiers = 0 } = counted.get(postKey(post)) ?? {};
          const more =
            kind === 'proposal' ? { proposals: proposals + 1, dossiers } : { proposals, dossiers: dossiers + 1 };
          counted.set(postKey(post), more);
        }
      }
      const board = await new BoardQueries(database.dataSource, queries).get('plan-1', { scope, today });
      expect(new Map(board?.vacant.map(({ post, ...counts }) => [postKey(post), counts]))).toEqual(counted);
    }
    expect(await ids()).toEqual(['b']);
  });

  it('is every proposal of a season of which all who must act are missed', async () => {
    log = await season(90, 3);
    await holds('reviewer', reviewer);
    await holds('officer', { role: 'officer', unit: 'room-b' });
    await project();
    const listed = await new ProposalQueries(database.dataSource).list({ scope, today, status: 'open', limit: 100 });
    const missed = listed.items.filter(({ phase, mustAct, vacant }) => {
      return phase !== 'in-dossier' && mustAct.length > 0 && mustAct.length === vacant.length;
    });
    expect(missed.length).toBeGreaterThan(5);
    expect(missed.length).toBeLessThan(listed.items.length);
    const found = await queries.list({ scope, today, limit: 100 });
    const proposals = found.items.flatMap(({ kind, id }) => (kind === 'proposal' ? [id] : []));
    expect(proposals.sort()).toEqual(missed.map(({ id }) => id).sort());
  });
});
