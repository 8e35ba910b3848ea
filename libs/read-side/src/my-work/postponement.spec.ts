import { ProposalStory, headOf, planFixture, planState, reviewerOf } from '@app/testing';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { ProposalQueries } from '../proposals/proposal-queries.js';
import type { Post } from '../standing/posts.js';
import { MyWorkQueries } from './my-work-queries.js';

jest.setTimeout(60_000);

const plan = planState(planFixture(['review', 'consolidation', 'submission', 'approval']));
const postpone = { type: 'PostponeProposal', until: '2026-05-10', reason: 'Chờ văn bản mới của Bộ' } as const;
const head: readonly Post[] = [{ role: 'head', unit: 'room-a' }];

describe('a postponed proposal', () => {
  let database: SpecDatabase;

  beforeAll(async () => {
    database = await openSpecDatabase();
  });
  beforeEach(() => database.clear());
  afterAll(() => database.stop());

  async function seenOn(today: string, story: ProposalStory, posts = head) {
    const log = new SpecLog();
    await log.tell('proposal', 'p1', story.facts);
    await projectAll(database.dataSource, log.store);
    const scope = [...story.now.area];
    const work = await new MyWorkQueries(database.dataSource).list({ person: 'x', posts, scope, today });
    const shown = await new ProposalQueries(database.dataSource).get('p1', { scope, today });
    return { work: work.items.length, postponed: shown?.postponed, overdue: shown?.overdue };
  }

  const postponed = () => new ProposalStory(plan).draft().does(headOf('room-a'), postpone);

  it('is no work before its day, and says until when and why', async () => {
    const { until, reason } = postpone;
    expect(await seenOn('2026-05-09', postponed())).toMatchObject({ work: 0, postponed: { until, reason } });
  });

  it('is work again on its day', async () =>
    expect(await seenOn('2026-05-10', postponed())).toMatchObject({ work: 1, postponed: null }));

  it('is work again once it is taken up', async () => {
    const story = postponed().does(headOf('room-a'), { type: 'ResumeProposal' });
    expect(await seenOn('2026-04-02', story)).toMatchObject({ work: 1, postponed: null });
  });

  it('is work for the next stage as soon as it gets there', async () => {
    const story = postponed().pass();
    expect(await seenOn('2026-04-02', story, [{ role: 'reviewer', unit: 'center' }])).toMatchObject({ work: 1 });
  });

  it('stays work of those asked an opinion on it, and of nobody else', async () => {
    const opinion = { type: 'RequestOpinion', from: 'Phòng', question: 'Căn cứ?', answerBy: null } as const;
    const assessed = () => new ProposalStory(plan).draft().pass().startAssessment();
    const asked = (unit: string | null) =>
      assessed()
        .does(reviewerOf('center'), { ...opinion, unit })
        .does(reviewerOf('center'), postpone);
    const seenBy = async (story: ProposalStory, role: Post['role'], unit: string) => {
      await database.clear();
      return (await seenOn('2026-05-09', story, [{ role, unit }])).work;
    };
    expect(await seenBy(asked('room-b'), 'officer', 'room-b')).toBe(1);
    expect(await seenBy(asked('room-b'), 'reviewer', 'center')).toBe(0);
    expect(await seenBy(asked(null), 'reviewer', 'center')).toBe(0);
  });

  it('shows nothing of it once it is over', async () => {
    const story = postponed().does(headOf('room-a'), { type: 'WithdrawProposal', reason: 'Trùng' });
    expect(await seenOn('2026-04-02', story)).toMatchObject({ work: 0, postponed: null });
  });
});
