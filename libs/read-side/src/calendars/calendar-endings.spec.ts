import type { WorkingCalendar } from '@app/domain';
import { calendarStory, DossierStory, installation } from '@app/testing';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { AREA, drafted, ELSEWHERE, planOf, PROVINCE, WARD } from '../../spec-support/stories.js';
import { CalendarEndings } from './calendar-endings.js';

jest.setTimeout(60_000);

const calendar = (id: string, to: string, adds?: true): WorkingCalendar => ({
  id,
  version: '1',
  from: '2026-01-01',
  to,
  daysOff: [],
  swappedWorkingDays: [],
  undecided: [],
  ...(adds ? { adds } : {}),
});

describe('calendars that end', () => {
  let database: SpecDatabase;
  let endings: CalendarEndings;
  let log: SpecLog;
  beforeAll(async () => {
    database = await openSpecDatabase();
    endings = new CalendarEndings(database.dataSource);
  });
  beforeEach(async () => {
    await database.clear();
    log = new SpecLog();
    await set([], calendar('vn', '2026-12-31'));
  });
  afterAll(() => database.stop());

  const set = (area: readonly string[], one: WorkingCalendar) =>
    log.goOn('calendar', one.id, calendarStory().does(installation, { type: 'ChangeCalendar', area, calendar: one }));
  const officer = { scope: [WARD], reach: AREA };
  const on = async (today: string, view = officer) => {
    await projectAll(database.dataSource, log.store);
    return endings.list(view, today);
  };

  it('are told of sixty days before, and after', async () => {
    expect(await on('2026-11-01')).toMatchObject([{ id: 'vn', to: '2026-12-31', daysLeft: 60, beyond: 0 }]);
    expect(await on('2026-10-31')).toEqual([]);
    expect(await on('2027-01-02')).toMatchObject([{ daysLeft: -2 }]);
  });

  it('are told of as soon as something open is due after them, with how much and when first', async () => {
    await log.goOn('proposal', 'a', drafted({ dues: { review: '2027-02-01' } }));
    await log.goOn('dossier', 'd', new DossierStory(planOf({}, { center: '2027-01-15' })).open('room-a'));
    expect(await on('2026-04-01')).toEqual([
      { id: 'vn', area: [], to: '2026-12-31', daysLeft: 274, beyond: 2, firstBeyond: '2027-01-15' },
    ]);
    expect(await on('2026-04-01', { scope: [ELSEWHERE], reach: [ELSEWHERE] })).toEqual([]);
  });

  it('are those that hold: one that adds to those above ends with them, one that replaces them for itself', async () => {
    await log.goOn('proposal', 'a', drafted({ dues: { review: '2027-02-01' } }));
    await set([PROVINCE], calendar(PROVINCE, '2026-06-30', true));
    expect(await on('2026-04-01')).toMatchObject([{ id: 'vn', beyond: 1 }]);
    const ward = { ...calendar('tinh_phuong', '2027-12-31') };
    await set(AREA, ward);
    expect(await on('2026-04-01')).toEqual([]);
  });
});
