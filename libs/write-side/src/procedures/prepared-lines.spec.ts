import { preparedLines } from './prepared-lines.js';

describe('the lines of a file that is wrong everywhere', () => {
  const misnamed = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`Cột ${String(at)}`, 'x']));
  const entries = Array.from({ length: 300 }, (_, at) => {
    return { ma_thu_tuc: `1.${String(at).padStart(6, '0')}`, ten_thu_tuc: 'Thủ tục', ...misnamed };
  });

  it('tell ten faults each and 2,000 in all, and how many more there are', () => {
    const { lines, count } = preparedLines({ entries, rows: [], digest: null }, { area: ['19'] });
    const told = [...(lines as Iterable<object>)].map((line) => {
      if (!('shown' in line)) return '';
      const { faults, untold } = line.shown as { faults: readonly unknown[]; untold: number };
      return `${String(faults.length)}+${String(untold)}`;
    });
    expect([...new Set(told.slice(0, 200)), ...new Set(told.slice(200))]).toEqual(['10+2', '0+12']);
    expect(count).toBe(300);
  });

  it('keep no more of a wrong code than a code has characters', () => {
    const { lines } = preparedLines(
      { entries: [{ ma_thu_tuc: 'x'.repeat(20_000) }], rows: [], digest: null },
      { area: ['19'] },
    );
    expect([...(lines as Iterable<object>)]).toMatchObject([{ shown: { code: 'x'.repeat(60), result: 'wrong' } }]);
  });
});
