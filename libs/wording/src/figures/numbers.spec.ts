import { add, decimal, isAbove, multiply, percentOf, rational, subtract } from '@app/domain';
import fc from 'fast-check';
import { showDay, showDong, showMoment, showNumber, showPercent } from './numbers.js';

describe('what people read', () => {
  it('has moments of Việt Nam, also where the day is another one there', () => {
    expect(showMoment('2026-05-20T03:12:45.120Z')).toBe('20/05/2026 10:12:45');
    expect(showMoment('2026-12-31T17:00:00.000Z')).toBe('01/01/2027 00:00:00');
  });

  it.each([
    [32_000_000n, '32.000.000 đồng'],
    [0n, '0 đồng'],
    [999n, '999 đồng'],
    [1_000n, '1.000 đồng'],
    [-22_400_000n, '-22.400.000 đồng'],
  ])('%s đồng', (amount, text) => expect(showDong(amount)).toBe(text));

  it.each([
    [1652n, 2306n, '71,64%'],
    [1n, 10n, '10%'],
    [7n, 21n, '33,33%'],
    [2n, 3n, '66,67%'],
    [1n, 1n, '100%'],
    [5n, 16n, '31,25%'],
    [0n, 5n, '0%'],
    [9_999_999_998n, 10_000_000_000n, '99,99999998%'],
    [2n, 10_000_000_000n, '0,00000002%'],
    [-2n, 10_000_000_000n, '-0,00000002%'],
    [49_999n, 100_000n, '49,999%'],
    [49_996n, 100_000n, '49,996%'],
    [50_001n, 100_000n, '50,001%'],
    [20_000n, 20_001n, '99,995%'],
    [10_000_000_001n, 10_000_000_000n, '100,00000001%'],
    [999_999_999_999_999_999_999n, 10n ** 21n, '99,9999999999999999999%'],
    [-1n, 8n, '-12,5%'],
    [0n, 0n, 'không xác định'],
    [1n, 0n, 'không xác định'],
  ])('%s of %s is %s', (part, whole, text) => {
    expect(showPercent(percentOf(rational(part), rational(whole)))).toBe(text);
  });

  it('prints as many places as a document does', () => {
    const shown = (part: bigint, whole: bigint) => showPercent(percentOf(rational(part), rational(whole)), 1n);
    expect(shown(3071n, 4888n)).toBe('62,8%');
    expect(shown(2269n, 6974n)).toBe('32,5%');
  });

  it('drops trailing zeros and groups thousands', () => {
    expect(['1234567.50', '3.5', '17.0', '0.004', '0.005'].map((text) => showNumber(decimal(text)))).toEqual([
      '1.234.567,5',
      '3,5',
      '17',
      '0,004',
      '0,01',
    ]);
  });

  it.each([
    ['49.999', '50', '49,999%'],
    ['33.3331', '33.333', '33,3331%'],
    ['33.3329', '33.333', '33,33%'],
    ['33.3349', '33.34', '33,33%'],
    ['33.335', '33.34', '33,335%'],
    ['33.333', '33.333', '33,333%'],
    ['50', '50', '50%'],
    ['71.6392', '50', '71,64%'],
  ])('%s%% beside a target of %s%% is %s', (percent, wanted, text) => {
    expect(showPercent(decimal(percent), 2n, [decimal(wanted)])).toBe(text);
  });

  it('never shows a whole number, nor a compared one, that is not there, and is off by half a place at most', () => {
    const figure = fc
      .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.bigInt({ min: 1n, max: 10n ** 24n }))
      .map(([num, den]) => rational(num, den));
    fc.assert(
      fc.property(figure, figure, fc.integer({ min: -2, max: 2 }), (value, wanted, near) => {
        const close = near === 0 ? value : add(rational(BigInt(near)), rational(value.num, value.den * 10n ** 9n));
        for (const one of [value, close]) {
          const text = showNumber(one, 2n, [wanted]).replaceAll('.', '');
          const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:,(\d+))?$/.exec(text) ?? [];
          const shown = rational(BigInt(`${sign}${whole}${fraction}`), 10n ** BigInt(fraction.length));
          if (fraction === '') expect(shown).toEqual(one);
          const off = subtract(shown, one);
          expect(isAbove(multiply(off, off), rational(1n, 40_000n))).toBe(false);
          expect([isAbove(shown, wanted), isAbove(wanted, shown)]).toEqual([
            isAbove(one, wanted),
            isAbove(wanted, one),
          ]);
        }
      }),
    );
  });

  it('writes a day as documents do', () => expect(showDay('2026-05-01')).toBe('01/05/2026'));
});
