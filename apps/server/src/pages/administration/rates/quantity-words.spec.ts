import { grouped, plainFigure, quantityWords } from './quantity-words.js';

describe('a figure of a rate', () => {
  it('is written as people here write it, exactly', () => {
    expect(grouped('40000')).toBe('40.000');
    expect(grouped('1234567.5')).toBe('1.234.567,5');
    expect(grouped('8')).toBe('8');
    expect(quantityWords({ kind: 'hourly-rate', value: '40000', estimate: null })).toBe('40.000 đồng một giờ');
  });

  it('of an estimate is told with its bounds', () => {
    const estimate = { low: '7', central: '7.5', high: '8' };
    const words = '7,5 giờ một ngày làm việc (ước lượng, từ 7 đến 8)';
    expect(quantityWords({ kind: 'hours-per-day', value: null, estimate })).toBe(words);
  });

  it('is read with and without points between thousands', () => {
    const read = ['40.000', '40000', ' 1.234.567,5', '7,5', 'bốn mươi', '4.00'].map(plainFigure);
    expect(read).toEqual(['40000', '40000', '1234567.5', '7.5', 'bốn mươi', '4.00']);
  });
});
