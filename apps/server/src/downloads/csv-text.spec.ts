import { csvRow } from './csv-text.js';

describe('a row of a table', () => {
  it.each([
    ['Rút ngắn; gộp hồ sơ', '"Rút ngắn; gộp hồ sơ"'],
    ['gọi là "một cửa"', '"gọi là ""một cửa"""'],
    ['hai\ndòng', '"hai\ndòng"'],
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+84', `'+84`],
    ['-1+1', `'-1+1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    [' =1', `' =1`],
    ['\t=1', `"'\t=1"`],
    ['＝1', `'＝1`],
    ['a=b', 'a=b'],
    [null, ''],
    [-5, '-5'],
    [{ digits: '-38400000' }, '-38400000'],
    [{ day: '2026-05-31' }, '31/05/2026'],
  ])('shows %j as %s', (cell, shown) => expect(csvRow([cell])).toBe(`${shown}\r\n`));

  it('has semicolons between its cells', () => expect(csvRow(['Số', 'Tên', 2])).toBe('Số;Tên;2\r\n'));
});
