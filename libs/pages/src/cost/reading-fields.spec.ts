import { limitTyped, readableLimit, readAsText } from './reading-fields.js';

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
    ['24h', [{ from: '1', unit: 'day' }]],
    ['Trong ngày', [{ from: '0.5', to: '1', unit: 'working-day' }]],
    ['5/8 ngày LV', [{ from: '8', unit: 'working-day', statedHours: '64' }]],
    ['1/2 ngày làm việc', []],
  ] as const)("keeps a reading of %s other than the service's own: %j", (text, readAs) => {
    const words = readAsText({ text, readAs });
    expect(limitTyped(text, words)).toEqual({ text, readAs });
    expect(limitTyped('48h', words)).toBe('48h');
  });

  it.each([
    ['5 ngày làm việc', '3 ngày làm việc'],
    ['Trong ngày', '0,5 ngày làm việc'],
    ['Theo lịch hẹn', ''],
  ])('is nothing for "%s" and "%s"', (text, readAs) => expect(limitTyped(text, readAs)).toBe(text));

  it('stays as it was typed if it is no limit, and counts for nothing', () => {
    const typed = limitTyped('Theo lịch hẹn', '60 ngày x');
    expect(typed).toEqual({ text: 'Theo lịch hẹn', readAs: [{ from: '60 ngày x', unit: 'working-day' }] });
    expect(readableLimit(typed)).toBe('Theo lịch hẹn');
  });
});
