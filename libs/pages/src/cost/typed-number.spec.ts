import fc from 'fast-check';
import {
  isDossiers,
  isQuantity,
  plainCases,
  plainNumber,
  plainQuantity,
  writtenCases,
  writtenNumber,
  writtenQuantity,
} from './typed-number.js';

describe('numbers as people write them', () => {
  it.each([
    ['1.800', '1800'],
    ['1.234.567,5', '1234567.5'],
    [' 12 500 ', '12500'],
    ['0,5', '0.5'],
    ['0.5', '0.5'],
    ['2.5', '2.5'],
    ['1,800', '1.800'],
    ['khoảng 5', 'khoảng5'],
  ])('%s is %s', (typed, plain) => expect(plainNumber(typed)).toBe(plain));

  it('read what was written', () => {
    const digits = fc.bigInt({ min: 0n, max: 10n ** 20n }).map(String);
    const plain = fc
      .tuple(digits, fc.option(fc.constantFrom('5', '25', '125')))
      .map(([whole, part]) => (part ? `${whole}.${part}` : whole));
    fc.assert(fc.property(plain, (number) => expect(plainNumber(writtenNumber(number))).toBe(number)));
    const estimate = fc.record({ low: plain, central: plain, high: plain });
    fc.assert(fc.property(estimate, (one) => expect(plainQuantity(writtenQuantity(one))).toEqual(one)));
  });

  it('hold an estimate, and nothing else beside digits', () => {
    expect(plainQuantity('700 – 1.800 – 2.000')).toEqual({ low: '700', central: '1800', high: '2000' });
    expect(['5', '1.800', '1 / 2 / 3', '', '5 ngày', '1 / 2', '-3'].filter(isQuantity)).toEqual([
      '5',
      '1.800',
      '1 / 2 / 3',
    ]);
  });

  it('tell dossiers of each case, before and after', () => {
    const cases = [{ before: '1200', after: '1000' }, { before: { low: '1', central: '2', high: '3' } }];
    expect(plainCases('1.200 → 1.000; 1 / 2 / 3')).toEqual(cases);
    expect(writtenCases(cases)).toBe('1.200 → 1.000; 1 / 2 / 3');
    expect(plainCases('1.200')).toBeNull();
    expect(['10', '10; 5', '10->8; 5', '10; ', '10; năm', '1→2→3; 5', '10 → 8'].filter(isDossiers)).toEqual([
      '10',
      '10; 5',
      '10->8; 5',
    ]);
  });
});
