import { NO_NUMBERS, readPlanNumber, shortNumber, withNext } from './numbering.js';

it('counts each series by itself', () => {
  expect(withNext(withNext(NO_NUMBERS, 'PA'), 'PA')).toEqual({ PA: 2, HS: 0 });
  expect(withNext({ PA: 2, HS: 0 }, 'HS')).toEqual({ PA: 2, HS: 1 });
});

it('is written with four digits at least', () => {
  expect(shortNumber('PA', 12)).toBe('PA-0012');
  expect(shortNumber('HS', 12_345)).toBe('HS-12345');
});

it('is read with its plan, only as it is written', () => {
  const named = { text: 'gia-sang-2026/PA-0012', plan: 'gia-sang-2026', number: 'PA-0012' };
  expect(readPlanNumber(named.text)).toEqual({ ...named, series: 'PA', value: 12 });
  expect(readPlanNumber('p/HS-12345')).toMatchObject({ plan: 'p', series: 'HS', value: 12_345 });
  for (const other of ['PA-0012', 'p/PA-12', 'p/PA-00012', 'p/PA-0000', 'p/XX-0012', 'P/PA-0012', 'p/q/PA-0012', '']) {
    expect(readPlanNumber(other)).toBeNull();
  }
});
