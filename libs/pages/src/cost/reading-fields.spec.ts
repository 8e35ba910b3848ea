import { limitTyped } from './reading-fields.js';

describe('what is said beside the text of a limit', () => {
  it('confirms a reading by more than the letters', () => {
    expect(limitTyped('Trong ngày', '1 ngày làm việc')).toEqual({
      text: 'Trong ngày',
      readAs: [{ from: '1', unit: 'working-day' }],
    });
  });

  it('says what a text means that is not read', () => {
    expect(limitTyped('Theo lịch hẹn', '3–5 ngày')).toEqual({
      text: 'Theo lịch hẹn',
      readAs: [{ from: '3', to: '5', unit: 'day' }],
    });
  });

  it.each([
    ['5 ngày làm việc', '3 ngày làm việc'],
    ['Trong ngày', '0,5 ngày làm việc'],
    ['Theo lịch hẹn', ''],
    ['Theo lịch hẹn', 'sớm'],
  ])('is nothing for "%s" and "%s"', (text, readAs) => expect(limitTyped(text, readAs)).toBe(text));
});
