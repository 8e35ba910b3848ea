import fc from 'fast-check';
import { add, decimal, divide, equals, isAmbiguous, parseDecimal, rational, roundHalfUp, subtract } from './exact.js';
import { decimalText } from './decimal-text.js';

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
