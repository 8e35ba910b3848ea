import { calendarFixture } from '@app/testing';
import {
  calendarDifference,
  calendarOver,
  effectiveCalendar,
  uncountedDays,
  workingDaysBetween,
  type WorkingCalendar,
} from './index.js';

const country = calendarFixture();
const day = (date: string, name = 'Riêng') => ({ date, name, source: 'Thông báo 1/TB-UBND' });
const own = (change: Partial<WorkingCalendar> = {}): WorkingCalendar => ({
  id: 'phuong',
  version: 'p.1',
  from: '2026-01-01',
  to: '2027-12-31',
  daysOff: [day('2026-05-14')],
  swappedWorkingDays: [],
  undecided: [],
  ...change,
});
const state = (calendar: WorkingCalendar) => ({ status: 'set', area: [], calendar, versions: [] }) as const;

describe('days beyond the calendar above', () => {
  const beyond = { daysOff: [day('2026-05-14'), day('2027-02-05')], swappedWorkingDays: [day('2025-12-27')] };

  it('do not count in one that adds, and are told in order', () => {
    const adding = own({ adds: true, ...beyond });
    expect(uncountedDays(country, adding).map(({ date }) => date)).toEqual(['2025-12-27', '2027-02-05']);
  });

  it('count in one that replaces, or has none above', () => {
    expect(uncountedDays(country, own(beyond))).toEqual([]);
    expect(uncountedDays(null, own({ adds: true, ...beyond }))).toEqual([]);
  });
});

describe('the calendar that holds in an area', () => {
  it('is its own where it replaces those above, as all did once', () => {
    expect(effectiveCalendar([state(country), state(own())])).toEqual(own());
    expect(effectiveCalendar([state(country), { status: 'none' }])).toEqual(country);
    expect(effectiveCalendar([{ status: 'none' }])).toBeNull();
  });

  it('has the days of all where they add, in order, each once, as far as the country reaches', () => {
    const adding = own({
      adds: true,
      daysOff: [day('2026-05-14'), day('2026-09-02', 'Quốc khánh của phường'), day('2026-11-24'), day('2027-02-05')],
      swappedWorkingDays: [day('2026-08-29')],
    });
    const here = effectiveCalendar([state(country), state(adding)])!;
    expect(here.daysOff.map(({ date, name }) => [date, name])).toEqual([
      ['2026-05-14', 'Riêng'],
      ['2026-08-31', 'Quốc khánh'],
      ['2026-09-01', 'Quốc khánh'],
      ['2026-09-02', 'Quốc khánh của phường'],
      ['2026-11-24', 'Riêng'],
    ]);
    expect(here.swappedWorkingDays.map(({ date }) => date)).toEqual(['2026-08-22', '2026-08-29']);
    expect([here.from, here.to, here.undecided]).toEqual([country.from, country.to, []]);
    expect(workingDaysBetween(here, '2026-05-13', '2026-05-15')).toBe(1);
    const ward = own({ id: 'to', adds: true, daysOff: [day('2026-05-15')] });
    expect(effectiveCalendar([state(country), state(adding), state(ward)])?.daysOff).toHaveLength(6);
  });

  it('differs from that above by days gained and lost', () => {
    const dates = (days: readonly { readonly date: string }[]) => days.map(({ date }) => date);
    const lost = calendarDifference(country, calendarOver(country, own()));
    expect([dates(lost.daysOffAdded), dates(lost.daysOffLost), dates(lost.workedDaysLost)]).toEqual([
      ['2026-05-14'],
      ['2026-08-31', '2026-09-01', '2026-09-02'],
      ['2026-08-22'],
    ]);
    expect(lost.workingDays).toEqual({ from: '2026-01-01', to: '2026-12-31', above: 259, here: 260 });
    const added = calendarDifference(country, calendarOver(country, own({ adds: true })));
    expect([dates(added.daysOffAdded), added.daysOffLost, added.workedDaysLost]).toEqual([['2026-05-14'], [], []]);
    expect(added.workingDays).toMatchObject({ above: 259, here: 258 });
    expect(calendarDifference(country, own({ from: '2027-01-01' })).workingDays).toBeNull();
  });
});
