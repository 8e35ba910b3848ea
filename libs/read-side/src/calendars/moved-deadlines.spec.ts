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

  const by = (area: readonly string[], calendar: WorkingCalendar) => queries.by({ area, calendar, today: TODAY });
  const own = (daysOff: WorkingCalendar['daysOff']): WorkingCalendar => ({
    ...country,
    id: 'tinh_phuong',
    version: '2',
    daysOff,
    adds: true,
  });

  it('are none where no day before them becomes another one', async () => {
    expect(await by([], { ...country, version: '2' })).toEqual({ total: 0, shown: [] });
    expect(await by(AREA, own([dayOff('2026-03-09')]))).toEqual({ total: 0, shown: [] });
  });

  it('have a working day less for each new day off before them, with the date as it was', async () => {
    const { total, shown } = await by(AREA, own([dayOff('2026-03-11')]));
    expect(total).toBe(shown.length);
    const proposal = shown.find(({ id }) => id === 'a');
    expect(proposal).toMatchObject({ kind: 'proposal', due: DUE });
    const { before, after } = proposal!;
    expect(after.workingDaysLeft).toBe((before.workingDaysLeft ?? 0) - 1);
  });

  it('are those of the area and below alone', async () => {
    const next = own([dayOff('2026-03-11')]);
    expect((await by([PROVINCE], { ...next, id: 'tinh' })).total).toBeGreaterThan(0);
    expect((await by([ELSEWHERE], { ...next, id: 'tinh-khac' })).total).toBe(0);
  });
});
