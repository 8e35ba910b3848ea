import {
  DossierStory,
  ProposalStory,
  examinerOf,
  approverOf,
  gathering,
  installation,
  leaderOf,
  officerOf,
  personStory,
  planFixture,
  planState,
  reviewerOf,
} from '@app/testing';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { DossierQueries } from '../dossiers/dossier-queries.js';
import { ProposalQueries } from '../proposals/proposal-queries.js';
import { postOf, type Post } from '../standing/posts.js';
import { VacantWorkQueries } from '../vacant-work/vacant-work-queries.js';
import { MyWorkQueries } from './my-work-queries.js';

jest.setTimeout(60_000);

const plan = planState(planFixture(['review', gathering('consolidation'), 'submission', 'approval']));
const [question, answerBy] = ['Căn cứ để rút thời hạn?', '2026-04-20'];
const opinion = { type: 'RequestOpinion', from: 'Phòng Tư pháp', question, answerBy } as const;
const assessed = () => new ProposalStory(plan).draft().pass().startAssessment();
const asked = (unit: string | null) => assessed().does(reviewerOf('center'), { ...opinion, unit }, { command: 'a' });
const received = () => new DossierStory(plan).openWith('p1').close().submit().receive();
const explain = { type: 'RequestExplanation', question, answerBy } as const;
const explained = () => received().does(examinerOf('office'), explain, { command: 'a' });

describe('a question', () => {
  let database: SpecDatabase;

  beforeAll(async () => {
    database = await openSpecDatabase();
  });
  beforeEach(() => database.clear());
  afterAll(() => database.stop());

  async function told(story: ProposalStory | DossierStory, holder?: ReturnType<typeof personStory>): Promise<string[]> {
    await database.clear();
    const log = new SpecLog();
    if (holder) await log.goOn('person', 'holder', holder);
    if (story instanceof ProposalStory) await log.tell('proposal', 'x', story.facts);
    else await log.tell('dossier', 'x', story.facts);
    await projectAll(database.dataSource, log.store);
    return [...story.now.area];
  }

  async function workOf(story: ProposalStory | DossierStory, post: string, person = 'somebody', today = '2026-04-10') {
    const scope = await told(story);
    const posts: readonly Post[] = [postOf(post)];
    return (await new MyWorkQueries(database.dataSource).list({ person, posts, scope, today })).items;
  }

  const shown = { id: 'a/opinion', question, answerBy, overdue: false };

  it('is work of those asked, by the day of the question, and not of the asking side', async () => {
    expect(await workOf(asked('room-b'), 'officer@room-b')).toMatchObject([
      { kind: 'proposal', due: answerBy, overdue: false, askedOfMe: [shown] },
    ]);
    expect(await workOf(asked('room-b'), 'reviewer@center')).toEqual([]);
    expect(await workOf(asked('room-b'), 'officer@room-a')).toEqual([]);
    expect(await workOf(explained(), 'leader@ward')).toMatchObject([
      { kind: 'dossier', due: answerBy, askedOfMe: [{ ...shown, id: 'a/explanation' }] },
    ]);
    expect(await workOf(explained(), 'examiner@office')).toEqual([]);
  });

  it('comes from whoever asks, and goes back from whoever answers', async () => {
    const senderOf = async (story: ProposalStory | DossierStory, post: string) => {
      const [item] = await workOf(story, post);
      return [item?.sent?.type, item?.sent && 'person' in item.sent.by ? item.sent.by.person : null];
    };
    expect(await senderOf(asked('room-b'), 'officer@room-b')).toEqual(['OpinionRequested', 'reviewer-center']);
    expect(await senderOf(explained(), 'leader@ward')).toEqual(['ExplanationRequested', 'examiner-office']);
    const answer = { type: 'RecordOpinion', opinion: 'a/opinion', text: 'Đồng ý' } as const;
    const answered = asked('room-b').does(officerOf('room-b'), answer);
    expect(await senderOf(answered, 'reviewer@center')).toEqual(['OpinionReceived', 'officer-room-b']);
  });

  it('asked outside the service stays work of the asking side, by the day of its stage', async () =>
    expect(await workOf(asked(null), 'reviewer@center')).toMatchObject([{ due: null, askedOfMe: [] }]));

  it('is work of whoever wrote the proposal, too, though they assess nothing', async () => {
    const author = 'officer-room-a';
    expect(await workOf(asked('room-a'), 'officer@room-a', author)).toHaveLength(1);
    expect(await workOf(explained(), 'officer@room-a', author)).toHaveLength(1);
    expect(await workOf(assessed(), 'reviewer@center', author)).toEqual([]);
  });

  it('is overdue after its day, on its work, the proposal and the dossier', async () => {
    const late = '2026-04-21';
    expect(await workOf(explained(), 'leader@ward', 'somebody', late)).toMatchObject([
      { overdue: true, askedOfMe: [{ overdue: true }] },
    ]);
    const standing = { answerBy, answerOverdue: true };
    const dossiers = new DossierQueries(database.dataSource);
    expect(await dossiers.get('x', { scope: [...received().now.area], today: late })).toMatchObject(standing);
    expect((await workOf(asked('room-b'), 'head@room-b', 'somebody', answerBy))[0]?.overdue).toBe(false);
    const proposals = new ProposalQueries(database.dataSource);
    expect(await proposals.get('x', { scope: [...assessed().now.area], today: late })).toMatchObject(standing);
  });

  it('is work of the asking post, too, once its day has passed, and that post must act', async () => {
    const late = '2026-04-21';
    for (const [story, post, other] of [
      [asked('room-b'), 'reviewer@center', 'officer@room-b'],
      [explained(), 'examiner@office', 'leader@ward'],
    ] as const) {
      expect(await workOf(story, post, 'somebody', answerBy)).toEqual([]);
      expect(await workOf(story, other, 'somebody', late)).toMatchObject([{ askedOfMe: [{}], askedByMe: [] }]);
      const [work] = await workOf(story, post, 'somebody', late);
      expect(work).toMatchObject({
        due: answerBy,
        overdue: true,
        askedOfMe: [],
        askedByMe: [{ question, overdue: true }],
      });
      expect(work?.mustAct).toEqual(expect.arrayContaining([postOf(post), postOf(other)]));
      expect(await workOf(story, post, 'officer-room-a', late)).toEqual([]);
    }
    const byApprover = received().does(approverOf('office'), explain, { command: 'a' });
    expect(await workOf(byApprover, 'approver@office', 'somebody', late)).toHaveLength(1);
    expect(await workOf(byApprover, 'examiner@office', 'somebody', late)).toEqual([]);
    expect(await workOf(asked('room-b'), 'reviewer@other', 'somebody', late)).toEqual([]);
  });

  it('is no vacant work while whoever asked it is there to go on', async () => {
    const scope = await told(asked('room-b'));
    const vacant = async (today: string) =>
      (await new VacantWorkQueries(database.dataSource).list({ scope, today })).items;
    expect((await vacant('2026-04-21'))[0]?.vacant).toContainEqual(postOf('reviewer@center'));
    const post = { unit: 'center', role: 'reviewer', title: 'Chuyên viên', from: '2026-01-01', to: null } as const;
    const holder = personStory()
      .does(installation, { type: 'RegisterPerson', area: scope })
      .does(installation, { type: 'AppointPerson', ...post }, { command: 'r', unit: 'center' });
    await told(asked('room-b'), holder);
    expect(await vacant(answerBy)).toHaveLength(1);
    expect(await vacant('2026-04-21')).toEqual([]);
  });

  it('is work no more once it is answered or has lapsed', async () => {
    const answer = { type: 'RecordExplanation', explanation: 'a/explanation', text: 'Theo luật' } as const;
    expect(await workOf(explained().does(leaderOf('ward'), answer), 'leader@ward')).toEqual([]);
    const back = { type: 'ReturnProposal', to: null, reason: 'Thiếu căn cứ' } as const;
    const returned = asked('room-b').does(reviewerOf('center'), back);
    expect(await workOf(returned, 'officer@room-b')).toEqual([]);
    const shownNow = await new ProposalQueries(database.dataSource).get('x', {
      scope: [...returned.now.area],
      today: '2026-05-01',
    });
    expect(shownNow).toMatchObject({ answerBy: null, answerOverdue: false });
    expect(shownNow?.record.opinions).toMatchObject([{ lapsed: { on: '2026-04-01', reason: 'Thiếu căn cứ' } }]);
  });
});
