import { urgencyOf } from './urgency.js';

const TODAY = '2026-05-10';

describe('urgency', () => {
  it.each([
    [{ due: null, overdue: false, workingDaysLeft: null }, 'undated'],
    [{ due: '2026-05-09', overdue: true, workingDaysLeft: -1 }, 'overdue'],
    [{ due: '2026-05-10', overdue: false, workingDaysLeft: 0 }, 'soon'],
    [{ due: '2026-05-25', overdue: false, workingDaysLeft: 5 }, 'soon'],
    [{ due: '2026-05-16', overdue: false, workingDaysLeft: 6 }, 'later'],
  ] as const)('of %j is %s', (due, urgency) => expect(urgencyOf(due, TODAY)).toBe(urgency));

  it('counts days where no calendar tells working days', () => {
    const due = (day: string) => urgencyOf({ due: day, overdue: false, workingDaysLeft: null }, TODAY);
    expect([due('2026-05-17'), due('2026-05-18')]).toEqual(['soon', 'later']);
  });
});
