import { columns } from '../spec-support/columns.js';
import { guessColumn } from './column-guess.js';

describe('the column that was probably meant', () => {
  it.each([
    ['MaThuTuc', 'Mã thủ tục'],
    ['LINHVUC', 'Lĩnh vực'],
    ['Linh vuv', 'Lĩnh vực'],
    ['Tên thủ tụcc', 'Tên thủ tục'],
    ['Cơ quan phối hơpp', 'Cơ quan phối hợp'],
    ['ma_tthcc', 'Mã TTHC'],
  ])('by %s is %s', (title, known) => expect(guessColumn(columns, title, [])).toBe(known));

  it.each(['Ghi chú', 'STT', 'Mã', 'x'.repeat(100_000)])('is none by %.20s', (title) =>
    expect(guessColumn(columns, title, [])).toBeNull(),
  );

  it('is none that the table already has', () => {
    expect(guessColumn(columns, 'LINHVUC', ['linh_vuc'])).toBeNull();
  });
});
