import * as fc from 'fast-check';
import { readForm } from './form.js';
import { readDay, writtenDay } from './typed-day.js';

it.each([
  ['1/6/2026', '2026-06-01'],
  ['01/06/2026', '2026-06-01'],
  ['31-12-2026', '2026-12-31'],
  [' 5.7.2026 ', '2026-07-05'],
  ['2026-06-01', '2026-06-01'],
  ['31/02/2026', '2026-02-31'],
])('reads %j as %s', (text, read) => expect(readDay(text)).toBe(read));

it.each(['', '1/6/26', 'hôm qua', '6/2026', '1/6/2026 10:00'])('leaves %j as it is', (text) => {
  expect(readDay(text)).toBe(text);
});

it('writes a day so that it is read again', () => {
  const days = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(readDay(writtenDay(day))).toBe(day);
    }),
  );
});

it('is read in the inputs of days alone', () => {
  const form = readForm(Buffer.from('occurredOn=1%2F6%2F2026&reason=1%2F6%2F2026&_day=occurredOn'));
  expect([form.text('occurredOn'), form.text('reason')]).toEqual(['2026-06-01', '1/6/2026']);
});
