import { headOf, reviewerOf } from '@app/testing';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { season } from '../../spec-support/season.js';
import { staysTold } from '../../spec-support/stays-told.js';
import {
  CENTER,
  documentOf,
  drafted,
  ELSEWHERE,
  imported,
  PROVINCE,
  REVIEW,
  WARD,
} from '../../spec-support/stories.js';
import { InvalidCursor } from '../paging/cursor.js';
import { ProposalQueries } from '../proposals/proposal-queries.js';
import { STAY_KINDS } from './stay-filter.js';
import { StayQueries, type ListedStay, type StayListRequest } from './stay-queries.js';
import { StayReports } from './stay-reports.js';

jest.setTimeout(60_000);

const TODAY = '2026-05-20';
const PROPOSALS = { kind: 'proposal', scope: [PROVINCE], today: TODAY } as const;

describe('the list of stays', () => {
  let database: SpecDatabase;
  let stays: StayQueries;

  beforeAll(async () => {
    database = await openSpecDatabase();
    stays = new StayQueries(database.dataSource);
  });
  beforeEach(() => database.clear());
  afterAll(() => database.stop());

  /** Of every page. */
  async function all(request: StayListRequest, limit = 7): Promise<readonly ListedStay[]> {
    const items: ListedStay[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<StayQueries['list']>> = await stays.list({ ...request, after, limit });
      items.push(...page.items);
      after = page.next;
    } while (after !== null);
    return items;
  }

  async function oneReturned() {
    const log = new SpecLog();
    const dues = { review: '2026-03-10', center: '2026-03-20' };
    await log.goOn('plan', 'plan-1', imported(documentOf({ title: 'Kế hoạch năm 2026' })));
    const story = drafted({ dues, title: 'Gộp hai thủ tục' }).pass({ on: '2026-03-12' });
    story.startAssessment({ on: '2026-03-16' });
    const giveBack = { type: 'ReturnProposal', to: null, reason: 'Chưa rõ' } as const;
    story.does(reviewerOf('center'), giveBack, { on: '2026-03-18' });
    const postpone = { type: 'PostponeProposal', until: '2026-06-30', reason: 'Chờ văn bản' } as const;
    story.does(headOf('room-a'), postpone, { on: '2026-03-19' });
    await log.goOn('proposal', 'a', story);
    await projectAll(database.dataSource, log.store);
  }

  it('tells of each where and whose it is, with whom it stayed, how long, and whether in time', async () => {
    await oneReturned();
    const same = { id: 'a', number: 'PA-0001', title: 'Gộp hai thủ tục', unit: 'room-a', kind: 'proposal' };
    const rooms = [
      { role: 'officer', unit: 'room-a' },
      { role: 'head', unit: 'room-a' },
    ];
    expect((await stays.list({ ...PROPOSALS, counted: true })).total).toBe(3);
    expect(await all(PROPOSALS)).toMatchObject([
      // Put off, it still is where it is.
      { ...same, stay: 2, stage: REVIEW, with: rooms, from: '2026-03-18', to: null, days: 63, late: true },
      { ...same, stay: 0, stage: REVIEW, with: rooms, to: '2026-03-12', endedType: 'StageCompleted', late: true },
      {
        ...same,
        stay: 1,
        stage: CENTER,
        plan: { id: 'plan-1', title: 'Kế hoạch năm 2026' },
        from: '2026-03-12',
        to: '2026-03-18',
        endedType: 'ProposalReturned',
        days: 6,
        workingDays: null,
        due: '2026-03-20',
        late: false,
      },
    ]);
  });

  it('holds what is behind each number of the statistics', async () => {
    const log = await season(90, 4);
    await projectAll(database.dataSource, log.store);
    const request = { scope: [PROVINCE], today: TODAY };
    const told = await staysTold(new ProposalQueries(database.dataSource), request);
    const reports = new StayReports(database.dataSource);
    const { parts } = await reports.of({ ...PROPOSALS, by: 'unit' });
    expect(parts.length).toBeGreaterThan(1);
    for (const { value, all: both, ended, running } of parts) {
      const listed = await all({ ...PROPOSALS, unit: [value] });
      expect(listed.map(({ days }) => days)).toEqual(listed.map(({ days }) => days).toSorted((a, b) => b - a));
      const shortest = await all({ ...PROPOSALS, unit: [value], sort: 'shortest' });
      expect(shortest.map(({ days }) => days)).toEqual(listed.map(({ days }) => days).toReversed());
      expect(new Set(listed.map(({ id, stay }) => `${id} ${String(stay)}`)).size).toBe(both.stays);
      expect(listed.map(({ id, stay, days, late }) => [id, stay, days, late]).sort()).toEqual(
        told.flatMap(({ id, place, days, late, unit }) => (unit === value ? [[id, place, days, late]] : [])).sort(),
      );
      expect(await all({ ...PROPOSALS, unit: [value], late: true })).toHaveLength(both.late);
      expect(await all({ ...PROPOSALS, unit: [value], late: false })).toHaveLength(both.due - both.late);
      expect(await all({ ...PROPOSALS, unit: [value], ended: true }, 100)).toHaveLength(ended.stays);
      expect(await all({ ...PROPOSALS, unit: [value], ended: false }, 100)).toHaveLength(running.stays);
      expect(both.days.longest).toMatchObject({ days: listed[0]?.days });
    }
    const dossiers = await all({ ...PROPOSALS, kind: 'dossier' });
    expect(dossiers).toMatchObject([{ kind: 'dossier', title: 'Hồ sơ trình đợt 1' }]);
  });

  it('of whole provinces is in the same order, page by page', async () => {
    const log = await season(90, 4);
    await projectAll(database.dataSource, log.store);
    for (const kind of STAY_KINDS) {
      for (const narrowed of [{}, { ended: true }, { ended: false }, { late: true }, { stage: [REVIEW.id] }]) {
        for (const today of ['2026-02-20', TODAY]) {
          const asked = { kind, today, ...narrowed };
          const listed = await all({ ...asked, scope: [PROVINCE, WARD] }, 100);
          expect(await all({ ...asked, scope: [PROVINCE, ELSEWHERE] })).toEqual(listed);
          expect(await all({ ...asked, scope: [PROVINCE] }, 1)).toEqual(listed);
        }
      }
    }
  });

  it('shows nothing out of sight, and no page that it gave no cursor of', async () => {
    await oneReturned();
    const hidden = await stays.list({ ...PROPOSALS, scope: [ELSEWHERE], counted: true });
    expect(hidden).toMatchObject({ items: [], next: null, total: 0 });
    await expect(stays.list({ ...PROPOSALS, after: 'abc' })).rejects.toThrow(InvalidCursor);
  });
});
