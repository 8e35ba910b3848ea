import { searchable, withoutDiacritics, wordMatches } from './vietnamese-text.js';

describe('Vietnamese text for search', () => {
  it.each([
    ['Đơn giản hóa thủ tục', 'don gian hoa thu tuc'],
    ['NGƯỜI ĐƯỢC ỦY QUYỀN', 'nguoi duoc uy quyen'],
    ['Quyết định'.normalize('NFD'), 'quyet dinh'],
    ['PA-0012', 'pa-0012'],
  ])('folds %s', (text, folded) => {
    expect(withoutDiacritics(text)).toBe(folded);
  });

  it('keeps diacritics apart where they are asked for', () => {
    expect(searchable('ĐIỆN Tử'.normalize('NFD'))).toBe('điện tử');
    expect(wordMatches(' điện  dien 50%_\\ ')).toEqual([
      { column: 'search', pattern: '%điện%' },
      { column: 'searchFolded', pattern: '%dien%' },
      { column: 'searchFolded', pattern: '%50\\%\\_\\\\%' },
    ]);
    expect(wordMatches('  ')).toEqual([]);
  });
});
