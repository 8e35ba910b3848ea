import { NO_NUMBERS, shortNumber, withNext } from './numbering.js';

it('counts each series by itself', () => {
  expect(withNext(withNext(NO_NUMBERS, 'PA'), 'PA')).toEqual({ PA: 2, HS: 0 });
  expect(withNext({ PA: 2, HS: 0 }, 'HS')).toEqual({ PA: 2, HS: 1 });
});

it('is written with four digits at least', () => {
  expect(shortNumber('PA', 12)).toBe('PA-0012');
  expect(shortNumber('HS', 12_345)).toBe('HS-12345');
});
