import { ProposalStory, headOf, planFixture, planState } from '@app/testing';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { MyWorkQueries, type MyWorkRequest } from './my-work-queries.js';

jest.setTimeout(60_000);

const plan = planState(planFixture(['review', 'consolidation', 'submission', 'approval']));
const postpone = { type: 'PostponeProposal', until: '2026-05-10', reason: 'Chờ văn bản mới của Bộ' } as const;

describe('views of my work', () => {
  let database: SpecDatabase;
  let scope: readonly string[] = [];

  beforeAll(async () => {
    database = await openSpecDatabase();
    const log = new SpecLog();
    const stories = {
      mine: new ProposalStory(plan).draft(),
      sent: new ProposalStory(plan).draft().pass(),
      later: new ProposalStory(plan).draft().does(headOf('room-a'), postpone),
    };
    for (const [id, story] of Object.entries(stories)) await log.tell('proposal', id, story.facts);
    scope = [...stories.mine.now.area];
    await projectAll(database.dataSource, log.store);
  });
  afterAll(() => database.stop());

  const seen = async (asked: Partial<MyWorkRequest>) => {
    const queries = new MyWorkQueries(database.dataSource);
    const head = { person: 'head-room-a', posts: [{ role: 'head', unit: 'room-a' }] as const };
    const request = { ...head, scope, today: '2026-05-09', ...asked };
    const { items } = await queries.list(request);
    expect((await queries.counts(request)).total).toBe(items.length);
    return items.map(({ id, postponed }) => [id, postponed?.until ?? null]);
  };

  it('are what may be done now, what waits for others, and what was put off', async () => {
    expect(await seen({})).toEqual([['mine', null]]);
    expect(await seen({ view: 'waiting' })).toEqual(expect.arrayContaining([['sent', null]]));
    expect(await seen({ view: 'waiting', person: 'stranger' })).toEqual([]);
    expect(await seen({ view: 'postponed' })).toEqual([['later', '2026-05-10']]);
    expect(await seen({ view: 'postponed', today: '2026-05-10' })).toEqual([]);
  });

  it('are narrowed to a plan or a kind', async () => {
    expect(await seen({ plan: plan.document.id })).toEqual([['mine', null]]);
    expect(await seen({ plan: 'other' })).toEqual([]);
    expect(await seen({ kind: 'proposal' })).toEqual([['mine', null]]);
    expect(await seen({ kind: 'dossier' })).toEqual([]);
    expect(await seen({ view: 'postponed', kind: 'dossier' })).toEqual([]);
  });
});
