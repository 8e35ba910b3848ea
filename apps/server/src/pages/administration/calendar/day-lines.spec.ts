import { dayLines, daysIn } from './day-lines.js';

const days = [
  { date: '2026-08-22', name: 'Làm bù', source: 'Công văn 1; 2' },
  { date: '2026-09-02', name: 'Quốc khánh', source: 'Bộ luật Lao động' },
];

describe('days on lines', () => {
  it('are read as they were written, in the order of the days', () => {
    const lines = dayLines(days);
    expect(lines.split('\n')[1]).toBe('02/09/2026; Quốc khánh; Bộ luật Lao động');
    expect(daysIn(lines.split('\n').reverse().join('\n\n'))).toEqual(days);
  });

  it('leave what is missing or no day to the API', () => {
    expect(daysIn('mùng hai; Tết\n')).toEqual([{ date: 'mùng hai', name: 'Tết', source: '' }]);
    expect(daysIn('')).toEqual([]);
  });
});
