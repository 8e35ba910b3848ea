import { KNOWN_COLUMNS } from './columns.js';
import { meantColumn } from './meant-column.js';

describe('the column that was probably meant', () => {
  it.each([
    ['MaThuTuc', 'Mã thủ tục'],
    ['LINHVUC', 'Lĩnh vực'],
    ['Linh vuv', 'Lĩnh vực'],
    ['Tên thủ tụcc', 'Tên thủ tục'],
    ['Cơ quan phối hơpp', 'Cơ quan phối hợp'],
    ['ma_tthcc', 'Mã TTHC'],
  ])('by %s is %s', (title, known) => expect(meantColumn(title, [])).toBe(known));

  it.each(['Ghi chú', 'STT', 'Mã', 'x'.repeat(100_000)])('is none by %.20s', (title) =>
    expect(meantColumn(title, [])).toBeNull(),
  );

  it('is none that the table already has', () => {
    expect(meantColumn('LINHVUC', ['linh_vuc'])).toBeNull();
  });
});

it('knows every field by name and title', () => {
  expect(KNOWN_COLUMNS[0]).toEqual({ field: 'ma_thu_tuc', title: 'Mã thủ tục' });
  expect(new Set(KNOWN_COLUMNS.map(({ field }) => field)).size).toBe(KNOWN_COLUMNS.length);
});
