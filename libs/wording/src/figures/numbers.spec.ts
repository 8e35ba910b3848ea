import { decimal, percentOf, rational } from '@app/domain';
import { showDay, showDong, showNumber, showPercent } from './numbers.js';

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

  it('writes a day as documents do', () => expect(showDay('2026-05-01')).toBe('01/05/2026'));
});
