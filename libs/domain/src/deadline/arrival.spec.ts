import { calendarFixture } from '@app/testing';
import { dueAfter } from './arrival.js';
import type { ArrivalForm } from './deadline.js';

const form = (days: number, counted: ArrivalForm['counted'] = 'working-days'): ArrivalForm => {
  return { kind: 'after-arrival', days, counted };
};
const calendar = calendarFixture();
const { id, version } = calendar;

describe('a due date counted from arrival', () => {
  it.each([
    ['over a weekend', '2026-05-14', 5, '2026-05-21'],
    ['from a Saturday', '2026-05-16', 1, '2026-05-18'],
    ['over a holiday, the days off of the calendar', '2026-08-28', 5, '2026-09-09'],
  ])('counts working days by the calendar %s, without the day itself', (_, on, days, due) => {
    expect(dueAfter(form(days), { on, calendar })).toEqual({
      due,
      counted: { from: on, calendar: { id, version }, gap: null },
    });
  });

  it('counts every day where the document says only days, without a calendar', () =>
    expect(dueAfter(form(30, 'days'), { on: '2026-01-31', calendar: null })).toEqual({
      due: '2026-03-02',
      counted: { from: '2026-01-31', calendar: null, gap: null },
    }));

  it('is left open, with the reason, where there is no calendar or it ends before', () => {
    expect(dueAfter(form(5), { on: '2026-05-14', calendar: null })).toEqual({
      due: null,
      counted: { from: '2026-05-14', calendar: null, gap: 'no-calendar' },
    });
    expect(dueAfter(form(5), { on: '2026-12-30', calendar })).toMatchObject({
      due: null,
      counted: { calendar: { version }, gap: 'outside-calendar' },
    });
  });
});
