import { ownerId, type WorkingCalendar } from '@app/domain';
import { calendarFixture, calendarStory, DossierStory, installation } from '@app/testing';
import { AbstractLogger, type LogLevel, type LogMessage } from 'typeorm';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import {
  AREA,
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
import { VacantWorkQueries } from '../vacant-work/vacant-work-queries.js';
import { BoardQueries } from '../board/board-queries.js';
import { DossierQueries } from '../dossiers/dossier-queries.js';
import { MyWorkQueries } from '../my-work/my-work-queries.js';
import { ProposalQueries } from '../proposals/proposal-queries.js';
import { CalendarQueries } from './calendar-queries.js';
import { calendarsOf } from './calendars-of.js';

jest.setTimeout(60_000);

const officer = { scope: [WARD], reach: AREA };
const stranger = { scope: [ELSEWHERE], reach: [ELSEWHERE] };

describe('the calendars of areas', () => {
  let database: SpecDatabase;
  let queries: CalendarQueries;
  let log: SpecLog;
  const stories = new Map<string, ReturnType<typeof calendarStory>>();

  beforeAll(async () => {
    database = await openSpecDatabase();
    queries = new CalendarQueries(database.dataSource);
  });
  beforeEach(async () => {
    await database.clear();
    log = new SpecLog();
    stories.clear();
  });
  afterAll(() => database.stop());

  const project = () => projectAll(database.dataSource, log.store);
  const change = (area: readonly string[], changed: Partial<WorkingCalendar> = {}) => {
    const id = ownerId(area);
    const story = stories.get(id) ?? calendarStory();
    stories.set(id, story);
    story.does(
      installation,
      { type: 'ChangeCalendar', area, calendar: calendarFixture(changed) },
      { on: '2026-01-05' },
    );
    return log.goOn('calendar', id, story);
  };
  const versions = async (view: typeof officer) =>
    (await queries.list(view)).items.map(({ id, calendar }) => `${id} ${calendar.version}`);

  it('show the newest version, with those before it by name', async () => {
    await change([]);
    const position = await change([], { version: '2026.2', undecided: [] });
    await project();
    const calendar = calendarFixture({ version: '2026.2', undecided: [] });
    expect(await queries.get('vn', stranger)).toEqual({
      id: 'vn',
      revision: 1,
      position,
      area: [],
      versions: ['2026.1', '2026.2'],
      difference: null,
      calendar,
      here: calendar,
      uncounted: [],
    });
  });

  it('are seen from above and from below, that of the country by all', async () => {
    await change([], { version: 'vn' });
    await change([PROVINCE], { version: 'tinh' });
    await change(AREA, { version: 'phuong' });
    await change([ELSEWHERE], { version: 'khac' });
    await project();
    expect(await versions(officer)).toEqual(['vn vn', 'tinh tinh', 'tinh_phuong phuong']);
    expect(await versions({ scope: [PROVINCE], reach: [PROVINCE] })).toEqual([
      'vn vn',
      'tinh tinh',
      'tinh_phuong phuong',
    ]);
    expect(await versions(stranger)).toEqual(['vn vn', 'tinh-khac khac']);
    expect(await queries.get(PROVINCE, stranger)).toBeNull();
    const first = await queries.list({ ...officer, limit: 2 });
    const second = await queries.list({ ...officer, limit: 2, after: first.next });
    expect([first, second].map(({ items }) => items.length)).toEqual([2, 1]);
  });

  it('hold where they are the nearest', async () => {
    const where = [[], [PROVINCE], AREA, [ELSEWHERE]];
    const nearest = async () => {
      const calendarOf = await calendarsOf(
        database.dataSource,
        where.map((area) => ({ area })),
      );
      return where.map((area) => calendarOf(area)?.version ?? null);
    };
    expect(await nearest()).toEqual([null, null, null, null]);
    await change([], { version: 'vn' });
    await change(AREA, { version: 'ward' });
    await project();
    expect(await nearest()).toEqual(['vn', 'vn', 'ward', 'vn']);
    await change([PROVINCE], { version: 'province' });
    await project();
    expect(await nearest()).toEqual(['vn', 'province', 'ward', 'vn']);
  });

  it('count and flag the days of proposals, dossiers, work and boards, each by the area that it is in', async () => {
    const today = '2026-09-07';
    const at = { scope: [PROVINCE], today };
    const on = '2026-08-28';
    const provincial = ofProvince('office', 'room-x');
    const near = planOf({ ...provincial, id: 'plan-2' }, { review: '2026-09-05' });
    await change([], { version: 'vn' });
    await change([PROVINCE, NEIGHBOUR], { version: 'ben', daysOff: [], swappedWorkingDays: [], undecided: [] });
    await log.goOn('plan', 'plan-1', imported(documentOf(provincial)));
    const above = planOf(provincial, { review: '2026-09-12' });
    await log.goOn('proposal', 'a', drafted({ plan: above, unit: 'office', on }));
    await log.goOn('proposal', 'b', drafted({ plan: near, unit: 'room-x', on }));
    await log.goOn('proposal', 'c', drafted({ dues: { center: '2027-02-01' } }).pass({ on }));
    await log.goOn('dossier', 'd', new DossierStory(planOf({}, { center: '2026-09-02' })).open('room-a', { on }));
    await project();
    const proposals = new ProposalQueries(database.dataSource);
    expect((await proposals.list(at)).items).toMatchObject([
      { id: 'c', workingDaysAtStage: 3, workingDaysLeft: null, dueOnDayOff: null, calendarGap: 'outside-calendar' },
      { id: 'b', workingDaysAtStage: 6, workingDaysLeft: -1, dueOnDayOff: { kind: 'saturday' }, calendarGap: null },
      { id: 'a', workingDaysAtStage: 3, workingDaysLeft: 4, dueOnDayOff: { kind: 'saturday' }, due: '2026-09-12' },
    ]);
    expect(await proposals.get('b', at)).toMatchObject({ workingDaysAtStage: 6 });
    const notice = { kind: 'notice', name: 'Quốc khánh', source: 'Công văn 9859/VPCP-KGVX' };
    const dossier = { workingDaysAtStage: 3, workingDaysLeft: -3, dueOnDayOff: notice };
    const dossiers = new DossierQueries(database.dataSource);
    expect((await dossiers.list(at)).items).toMatchObject([dossier]);
    expect(await dossiers.get('d', at)).toMatchObject(dossier);
    const posts = [{ role: 'reviewer', unit: 'center' }] as const;
    const work = await new MyWorkQueries(database.dataSource).list({ person: 'x', posts, ...at });
    expect(work.items).toMatchObject([
      { id: 'd', ...dossier },
      { id: 'c', workingDaysAtStage: 3 },
    ]);
    const board = await new BoardQueries(database.dataSource, new VacantWorkQueries(database.dataSource)).get(
      'plan-1',
      at,
    );
    expect(board?.nextDeadlines).toMatchObject([
      { due: '2026-09-12', workingDaysLeft: 4, dueOnDayOff: { kind: 'saturday' }, calendarGap: null },
      { due: '2027-02-01', workingDaysLeft: null, dueOnDayOff: null, calendarGap: 'outside-calendar' },
    ]);
  });

  it('are asked for once a page', async () => {
    await change([]);
    const dues = { review: '2026-09-12' };
    for (let nth = 0; nth < 5; nth++) await log.goOn('proposal', `p${String(nth)}`, drafted({ dues }));
    await project();
    const asked: string[] = [];
    const logger = new (class extends AbstractLogger {
      protected writeLog(_: LogLevel, message: LogMessage | string | number | (LogMessage | string | number)[]) {
        asked.push(JSON.stringify(message));
      }
    })(['query']);
    const dataSource = await database.connect();
    dataSource.setOptions({ logger });
    const page = await new ProposalQueries(dataSource).list({ scope: [PROVINCE], today: '2026-09-07' });
    expect(page.items.length).toBe(5);
    expect(asked.filter((sql) => sql.includes('calendar')).length).toBe(1);
  });
});
