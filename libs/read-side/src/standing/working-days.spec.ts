import { calendarFixture } from '@app/testing';
import { dueView, workingDaysView } from './working-days.js';

const calendar = calendarFixture();
const TODAY = '2026-09-07';
const seen = (due: string | null, open = true, since = '2026-08-28') =>
  workingDaysView({ since, due }, { today: TODAY, open }, calendar);

describe('a stay at a stage among working days', () => {
  it('counts the days worked since it came, and until it is due', () =>
    expect(seen('2026-09-11')).toEqual({
      workingDaysAtStage: 3,
      workingDaysLeft: 4,
      dueOnDayOff: null,
      calendarGap: null,
    }));

  it('is below zero once it is overdue, and zero on the day itself', () => {
    expect(seen('2026-09-03').workingDaysLeft).toBe(-2);
    expect(seen(TODAY).workingDaysLeft).toBe(0);
  });

  it('has no days left where nothing is due', () =>
    expect(seen(null)).toEqual({
      workingDaysAtStage: 3,
      workingDaysLeft: null,
      dueOnDayOff: null,
      calendarGap: null,
    }));

  it('tells a due date on a day off, and leaves it where it is', () => {
    expect(seen('2026-09-12')).toMatchObject({ dueOnDayOff: { kind: 'saturday' }, workingDaysLeft: 4 });
    expect(seen('2026-09-13')).toMatchObject({ dueOnDayOff: { kind: 'sunday' } });
    expect(seen('2026-09-02')).toMatchObject({ dueOnDayOff: { kind: 'notice', name: 'Quốc khánh' } });
    expect(seen('2026-08-22').dueOnDayOff).toBeNull();
  });

  it('that is over is counted no more', () =>
    expect(seen('2026-09-12', false)).toEqual({
      workingDaysAtStage: null,
      workingDaysLeft: null,
      dueOnDayOff: { kind: 'saturday' },
      calendarGap: null,
    }));

  it('says what the calendar does not reach, and tells the rest', () => {
    expect(seen('2027-01-02')).toEqual({
      workingDaysAtStage: 3,
      workingDaysLeft: null,
      dueOnDayOff: null,
      calendarGap: 'outside-calendar',
    });
    expect(seen('2026-09-11', true, '2025-12-30')).toEqual({
      workingDaysAtStage: null,
      workingDaysLeft: 4,
      dueOnDayOff: null,
      calendarGap: 'outside-calendar',
    });
  });

  it('without a calendar says that there is none', () => {
    const none = workingDaysView({ since: TODAY, due: null }, { today: TODAY, open: true }, null);
    expect(none).toMatchObject({ workingDaysAtStage: null, calendarGap: 'no-calendar' });
    expect(dueView({ due: null, today: TODAY, left: true }, null).calendarGap).toBeNull();
    expect(dueView({ due: TODAY, today: TODAY, left: true }, null).calendarGap).toBe('no-calendar');
  });
});
