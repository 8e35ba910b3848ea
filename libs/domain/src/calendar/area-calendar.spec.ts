import {
  administratorOf,
  areaOfUnit,
  auditorOf,
  calendarFixture,
  carrier,
  contextOf,
  decider,
  everyCalendarFact,
  officerOf,
} from '@app/testing';
import { calendarDecider, type CalendarCommand, type CalendarEvent } from './area-calendar.js';
import type { WorkingCalendar } from './calendar.js';

const ward = areaOfUnit('ward');
const administrator = contextOf(administratorOf('ward'));
const change = (changed: Partial<WorkingCalendar> = {}, area = ward): CalendarCommand => {
  return { type: 'ChangeCalendar', area, calendar: calendarFixture(changed) };
};
const given = (...facts: readonly CalendarEvent[]) => decider(calendarDecider).given(facts);
const [first] = everyCalendarFact() as [CalendarEvent];
const day = (date: string, said: object = {}) => [{ date, name: 'Nghỉ', source: 'Thông báo', ...said }];

describe('the calendar of an area', () => {
  it('changes to a whole new version', () => {
    given()
      .when(change(), administrator)
      .then([{ type: 'CalendarChanged', data: { area: ward, calendar: calendarFixture() } }]);
    given(first)
      .when(change({ version: '2026.2', undecided: [] }), administrator)
      .then([{ type: 'CalendarChanged', data: { calendar: calendarFixture({ version: '2026.2', undecided: [] }) } }]);
  });

  it('said again as it is is nothing, and no version comes twice', () => {
    given(first).when(change(), administrator).then([]);
    given(first)
      .when(change({ undecided: [] }), administrator)
      .thenRejected('VERSION_EXISTS', { version: '2026.1' });
    const second = calendarDecider.decide(
      change({ version: '2026.2' }),
      calendarDecider.evolve(calendarDecider.initial, first),
      administrator,
    );
    given(first, ...second)
      .when(change(), administrator)
      .thenRejected('VERSION_EXISTS', { version: '2026.1' });
  });

  it.each<[string, Partial<WorkingCalendar>, string]>([
    ['an id that is none', { id: 'Việt Nam' }, 'id'],
    ['a version that is none', { version: ' ' }, 'version'],
    ['a first day that is none', { from: '2026-02-30' }, 'from'],
    ['a last day before the first', { to: '2025-12-31' }, 'to'],
    ['a span beyond reason', { to: '2100-12-31' }, 'to'],
    ['a day outside its span', { daysOff: day('2027-01-01') }, 'daysOff.0.date'],
    ['a day that is none', { daysOff: day('2026-02-30') }, 'daysOff.0.date'],
    ['a day twice', { daysOff: [...day('2026-09-02'), ...day('2026-09-02')] }, 'daysOff.1.date'],
    ['days out of order', { daysOff: [...day('2026-09-02'), ...day('2026-09-01')] }, 'daysOff.1.date'],
    ['a day off at a weekend', { daysOff: day('2026-08-29') }, 'daysOff.0.date'],
    ['a swapped weekday', { swappedWorkingDays: day('2026-09-03') }, 'swappedWorkingDays.0.date'],
    ['an undecided day that is off', { undecided: day('2026-08-31') }, 'undecided.0.date'],
    ['an undecided Sunday', { undecided: day('2026-11-22') }, 'undecided.0.date'],
    ['a day without a name', { daysOff: day('2026-09-02', { name: '' }) }, 'daysOff.0.name'],
    ['a day without a source', { daysOff: day('2026-09-02', { source: ' ' }) }, 'daysOff.0.source'],
  ])('is refused for %s', (_, changed, field) =>
    given().when(change(changed), administrator).thenRejected('BAD_CALENDAR', { field }),
  );

  it('is for administrators over the area, that of the country for the installation alone', () => {
    for (const actor of [auditorOf('ward'), officerOf('room-a'), administratorOf('room-x')]) {
      given().when(change(), contextOf(actor)).thenRejected('FORBIDDEN');
    }
    given().when(change({}, []), administrator).thenRejected('FORBIDDEN', { rule: 'OTHER_AREA' });
    given()
      .when(change({}, []), contextOf(carrier))
      .then([{ type: 'CalendarChanged' }]);
    given()
      .when(change(), contextOf(administratorOf('office')))
      .then([{ type: 'CalendarChanged' }]);
  });

  it('is not changed for an area that is none, or is another', () => {
    const forged = ['tinh', 'tinh/phuong', 'tinh/phuong-ben'];
    given().when(change({}, forged), administrator).thenRejected('BAD_CALENDAR', { field: 'area' });
    given(first)
      .when(change({}, ['tinh']), contextOf(carrier))
      .thenRejected('BAD_CALENDAR', { field: 'area' });
  });
});
