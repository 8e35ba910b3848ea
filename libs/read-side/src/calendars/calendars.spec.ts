import { ownerId, type CalendarEvent, type WorkingCalendar } from '@app/domain';
import { calendarFixture } from '@app/testing';
import { AbstractLogger, type LogLevel, type LogMessage } from 'typeorm';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { approved, CENTER, drafted, imported, opened, submitted } from '../../spec-support/facts.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { BoardQueries } from '../board/board-queries.js';
import { DossierQueries } from '../dossiers/dossier-queries.js';
import { MyWorkQueries } from '../my-work/my-work-queries.js';
import { ProposalQueries } from '../proposals/proposal-queries.js';
import { CalendarQueries } from './calendar-queries.js';
import { calendarsOf } from './calendars-of.js';

jest.setTimeout(60_000);

const WARD = ['19', '19/19.gia-sang'];
const officer = { scope: ['19/19.gia-sang'], reach: WARD };
const stranger = { scope: ['31'], reach: ['31'] };

describe('the calendars of areas', () => {
  let database: SpecDatabase;
  let queries: CalendarQueries;
  let log: SpecLog;

  beforeAll(async () => {
    database = await openSpecDatabase();
    queries = new CalendarQueries(database.dataSource);
  });
  beforeEach(async () => {
    await database.clear();
    log = new SpecLog();
  });
  afterAll(() => database.stop());

  const project = () => projectAll(database.dataSource, log.store);
  const change = (area: readonly string[], changed: Partial<WorkingCalendar> = {}) => {
    const data = { area, calendar: calendarFixture(changed) };
    const fact: CalendarEvent = { type: 'CalendarChanged', data, by: { process: 'installation' }, on: '2026-01-05' };
    return log.tell('calendar', ownerId(area), [fact]);
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
      calendar,
    });
  });

  it('are seen from above and from below, that of the country by all', async () => {
    await change([], { version: 'vn' });
    await change(['19'], { version: 'tỉnh' });
    await change(WARD, { version: 'phường' });
    await change(['31'], { version: 'khác' });
    await project();
    expect(await versions(officer)).toEqual(['vn vn', '19 tỉnh', '19_19.gia-sang phường']);
    expect(await versions({ scope: ['19'], reach: ['19'] })).toEqual(['vn vn', '19 tỉnh', '19_19.gia-sang phường']);
    expect(await versions(stranger)).toEqual(['vn vn', '31 khác']);
    expect(await queries.get('19', stranger)).toBeNull();
    const first = await queries.list({ ...officer, limit: 2 });
    const second = await queries.list({ ...officer, limit: 2, after: first.next });
    expect([first, second].map(({ items }) => items.length)).toEqual([2, 1]);
  });

  it('hold where they are the nearest', async () => {
    const where = [[], ['19'], WARD, ['31']];
    const nearest = async () => {
      const calendarOf = await calendarsOf(
        database.dataSource,
        where.map((area) => ({ area })),
      );
      return where.map((area) => calendarOf(area)?.version ?? null);
    };
    expect(await nearest()).toEqual([null, null, null, null]);
    await change([], { version: 'vn' });
    await change(WARD, { version: 'ward' });
    await project();
    expect(await nearest()).toEqual(['vn', 'vn', 'ward', 'vn']);
    await change(['19'], { version: 'province' });
    await project();
    expect(await nearest()).toEqual(['vn', 'province', 'ward', 'vn']);
  });

  it('count and flag the days of proposals, dossiers, work and boards, each by the area that it is in', async () => {
    const scope = ['19', '31'];
    const today = '2026-09-07';
    const at = { scope, today };
    const other = { area: ['31'], due: '2026-09-05', on: '2026-08-28' };
    await change([], { version: 'vn' });
    await change(['31'], { version: '31', daysOff: [], swappedWorkingDays: [], undecided: [] });
    await log.tell('plan', 'gia-sang-2026', [imported('gia-sang-2026', 'Kế hoạch', ['19'])]);
    await log.tell('proposal', 'a', [drafted({ area: ['19'], due: '2026-09-12', on: '2026-08-28' })]);
    await log.tell('proposal', 'b', [drafted(other)]);
    await log.tell('proposal', 'c', [drafted(), approved('2026-03-03'), submitted('2026-08-28', '2027-02-01')]);
    await log.tell('dossier', 'd', [opened('2026-09-02', '2026-08-28')]);
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
    const posts = [{ role: 'reviewer', unit: CENTER }] as const;
    const work = await new MyWorkQueries(database.dataSource).list({ person: 'x', posts, ...at });
    expect(work.items).toMatchObject([
      { id: 'd', ...dossier },
      { id: 'c', workingDaysAtStage: 3 },
    ]);
    const board = await new BoardQueries(database.dataSource).get('gia-sang-2026', at);
    expect(board?.nextDeadlines).toMatchObject([
      { due: '2026-09-12', workingDaysLeft: 4, dueOnDayOff: { kind: 'saturday' }, calendarGap: null },
      { due: '2027-02-01', workingDaysLeft: null, dueOnDayOff: null, calendarGap: 'outside-calendar' },
    ]);
  });

  it('are asked for once a page', async () => {
    await change([]);
    for (let nth = 0; nth < 5; nth++) await log.tell('proposal', `p${String(nth)}`, [drafted({ due: '2026-09-12' })]);
    await project();
    const asked: string[] = [];
    const logger = new (class extends AbstractLogger {
      protected writeLog(_: LogLevel, message: LogMessage | string | number | (LogMessage | string | number)[]) {
        asked.push(JSON.stringify(message));
      }
    })(['query']);
    const dataSource = await database.connect();
    dataSource.setOptions({ logger });
    const page = await new ProposalQueries(dataSource).list({ scope: ['19'], today: '2026-09-07' });
    expect(page.items.length).toBe(5);
    expect(asked.filter((sql) => sql.includes('calendar')).length).toBe(1);
  });
});
