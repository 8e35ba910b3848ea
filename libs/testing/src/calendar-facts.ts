import { calendarDecider, type CalendarEvent, type WorkingCalendar } from '@app/domain';
import { contextOf } from './context.js';
import { administratorOf } from './people.js';
import { areaOfUnit } from './plan-fixture.js';

/** Only the days around Quốc khánh. */
export function calendarFixture(change: Partial<WorkingCalendar> = {}): WorkingCalendar {
  const notice = { name: 'Quốc khánh', source: 'Công văn 9859/VPCP-KGVX' };
  return {
    id: 'vn',
    version: '2026.1',
    from: '2026-01-01',
    to: '2026-12-31',
    daysOff: ['2026-08-31', '2026-09-01', '2026-09-02'].map((date) => ({ date, ...notice })),
    swappedWorkingDays: [{ date: '2026-08-22', name: 'Làm bù', source: notice.source }],
    undecided: [{ date: '2026-11-24', name: 'Ngày Văn hóa Việt Nam', source: 'Nghị quyết 80-NQ/TW' }],
    ...change,
  };
}

export function everyCalendarFact(): readonly CalendarEvent[] {
  const command = { type: 'ChangeCalendar', area: areaOfUnit('ward'), calendar: calendarFixture() } as const;
  return calendarDecider.decide(command, calendarDecider.initial, contextOf(administratorOf('ward')));
}
