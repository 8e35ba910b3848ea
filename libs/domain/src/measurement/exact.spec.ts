import fc from 'fast-check';
import { add, decimal, divide, equals, isAmbiguous, parseDecimal, rational, roundHalfUp, subtract } from './exact.js';
import { decimalText, percentOf, showDong, showNumber, showPercent } from './show.js';

const anyRational = fc
  .tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.bigInt(1n, 10n ** 12n))
  .map(([a, b]) => rational(a, b));

describe('decimals', () => {
  it.each([
    ['3,5', 7n, 2n],
    ['3.5', 7n, 2n],
    ['0.1', 1n, 10n],
    ['09', 9n, 1n],
    ['-2,50', -5n, 2n],
    ['123456789012345678901234567890', 123456789012345678901234567890n, 1n],
  ])('reads %s', (text, num, den) => expect(parseDecimal(text)).toEqual({ num, den }));

  it.each(['', '.5', '5.', '1.000.000', '1e3', '+1', ' 1', 'một', '1/2', '1'.repeat(41)])(
    'does not read "%s"',
    (text) => {
      expect(parseDecimal(text)).toBeNull();
      expect(() => decimal(text)).toThrow(RangeError);
    },
  );

  it('tells what may be thousands', () => {
    expect(['40.000', '1,125', '999.999'].map(isAmbiguous)).toEqual([true, true, true]);
    expect(['0.125', '40000', '1.25', '1.1250', '1234.567'].map(isAmbiguous)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('adds tenths exactly', () => expect(equals(add(decimal('0.1'), decimal('0.2')), decimal('0.3'))).toBe(true));

  it('writes back what it read', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.integer({ min: 0, max: 9 }), (units, places) => {
        const value = rational(units, 10n ** BigInt(places));
        expect(parseDecimal(decimalText(value))).toEqual(value);
      }),
    );
  });
});

describe('arithmetic', () => {
  it('undoes what it does, in lowest terms', () => {
    fc.assert(
      fc.property(anyRational, anyRational, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a);
        if (b.num !== 0n) expect(divide(a, b).den).toBeGreaterThan(0n);
      }),
    );
  });

  it('divides nothing by zero', () => expect(() => divide(decimal('1'), decimal('0'))).toThrow(RangeError));

  it.each([
    ['0.5', 1n],
    ['1.5', 2n],
    ['2.5', 3n],
    ['2.4999999999999999999', 2n],
    ['-0.5', -1n],
    ['-2.4', -2n],
  ])('rounds %s half up', (text, whole) => expect(roundHalfUp(decimal(text))).toBe(whole));
});

describe('what people read', () => {
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
      '0',
      '0,01',
    ]);
  });
});
