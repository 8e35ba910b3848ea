import { calendarStory, DossierStory, installation } from '@app/testing';
import type { WorkingCalendar } from '@app/domain';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { AREA, drafted, ELSEWHERE, planOf, PROVINCE } from '../../spec-support/stories.js';
import { MovedDeadlineQueries } from './moved-deadlines.js';

jest.setTimeout(60_000);

const TODAY = '2026-03-10';
const DUE = '2026-03-31';
const span = { from: '2026-01-01', to: '2026-12-31', daysOff: [], swappedWorkingDays: [], undecided: [] };
const country: WorkingCalendar = { id: 'vn', version: '1', ...span };
const dayOff = (date: string) => ({ date, name: 'Nghỉ', source: 'Công văn' });

type Asked = Partial<Parameters<MovedDeadlineQueries['by']>[0]>;

describe('deadlines by another calendar', () => {
  let database: SpecDatabase;
  let queries: MovedDeadlineQueries;
  beforeAll(async () => {
    database = await openSpecDatabase();
    queries = new MovedDeadlineQueries(database.dataSource);
    const log = new SpecLog();
    const change = { type: 'ChangeCalendar', area: [], calendar: country } as const;
    await log.goOn('calendar', 'vn', calendarStory().does(installation, change));
    await log.goOn('proposal', 'a', drafted());
    await log.goOn('dossier', 'hs', new DossierStory(planOf()).open('room-a', { on: '2026-03-05' }));
    await projectAll(database.dataSource, log.store);
    await database.dataSource.query(`update read_side.proposal set due = $1`, [DUE]);
  });
  afterAll(() => database.stop());

  const by = (area: readonly string[], calendar: WorkingCalendar, asked: Asked = {}) =>
    queries.by({ area, calendar, today: TODAY, ...asked });
  const own = (daysOff: WorkingCalendar['daysOff']): WorkingCalendar => ({
    ...country,
    id: 'tinh_phuong',
    version: '2',
    daysOff,
    adds: true,
  });

  it('are none where no day that counts becomes another one', async () => {
    const none = {
      total: 0,
      counts: { due: 0, 'becoming-late': 0, 'becoming-on-time': 0, stay: 0 },
      shown: [],
      next: null,
    };
    expect(await by([], { ...country, version: '2' })).toEqual(none);
    expect(await by(AREA, own([dayOff('2026-02-10')]))).toEqual(none);
  });

  it('have a working day less for each new day off before them, with the date as it was', async () => {
    const { total, counts, shown } = await by(AREA, own([dayOff('2026-03-11')]));
    expect(total).toBe(shown.length);
    expect(counts).toMatchObject({ due: total, 'becoming-late': 0, 'becoming-on-time': 0, stay: 0 });
    const proposal = shown.find(({ id }) => id === 'a');
    expect(proposal).toMatchObject({ kind: 'proposal', due: DUE });
    const { before, after } = proposal!;
    expect(after.workingDaysLeft).toBe((before.workingDaysLeft ?? 0) - 1);
  });

  it('are also those that are late already: one that is no longer, by working days, and the other way round', async () => {
    const today = '2026-04-01';
    const off = await by(AREA, own([dayOff('2026-04-01')]), { today });
    expect(off.counts).toMatchObject({ due: 1, 'becoming-on-time': 1, 'becoming-late': 0 });
    expect(off.shown.find(({ id }) => id === 'a')).toMatchObject({
      before: { workingDaysLeft: -1 },
      after: { workingDaysLeft: 0 },
    });
    const saturday = { ...own([]), swappedWorkingDays: [dayOff('2026-04-04')] };
    await database.dataSource.query(`update read_side.proposal set due = '2026-04-03'`);
    const worked = await by(AREA, saturday, { today: '2026-04-05' });
    expect(worked.counts).toMatchObject({ 'becoming-late': 1, 'becoming-on-time': 0 });
    await database.dataSource.query(`update read_side.proposal set due = $1`, [DUE]);
  });

  it('are beside stays, which another day off shortens, also of what names no deadline', async () => {
    const { counts, shown } = await by(AREA, own([dayOff('2026-03-09')]), { move: 'stay' });
    expect(counts.stay).toBe(shown.length);
    expect(shown.map(({ id }) => id)).toContain('hs');
    const dossier = shown.find(({ id }) => id === 'hs')!;
    expect(dossier.due).toBeNull();
    expect(dossier.after.workingDaysAtStage).toBe((dossier.before.workingDaysAtStage ?? 0) - 1);
  });

  it('are shown page after page, each once, with the whole number on each', async () => {
    const tried = own([dayOff('2026-03-09'), dayOff('2026-03-11')]);
    const whole = await by(AREA, tried);
    expect(whole.total).toBe(2);
    const first = await by(AREA, tried, { limit: 1 });
    const second = await by(AREA, tried, { limit: 1, after: first.next });
    expect([...first.shown, ...second.shown]).toEqual(whole.shown);
    expect([first.total, second.total, second.next]).toEqual([2, 2, null]);
  });

  it('are those of the area and below alone', async () => {
    const next = own([dayOff('2026-03-11')]);
    expect((await by([PROVINCE], { ...next, id: 'tinh' })).total).toBeGreaterThan(0);
    expect((await by([ELSEWHERE], { ...next, id: 'tinh-khac' })).total).toBe(0);
  });
});
