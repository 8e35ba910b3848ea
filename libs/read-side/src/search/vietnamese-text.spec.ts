import { searchable, withoutDiacritics } from '@app/domain';
import { codeWords, holdsWords, searched, wordMatches } from './vietnamese-text.js';

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

  it('is found in a text at hand by the same words', () => {
    const name = 'Đặng Thị Ánh'.normalize('NFD');
    for (const words of ['ánh đặng', 'DANG anh', 'thị', ''])
      expect([words, holdsWords(name, words)]).toEqual([words, true]);
    for (const words of ['dàng', 'anh hoa', 'thị anhh'])
      expect([words, holdsWords(name, words)]).toEqual([words, false]);
  });

  it.each(['1.012753.H19', '1.012753.h19.', '1.012753.000.00.00.H48', '1.0127 53', '1.012753'])(
    'finds a procedure by its code %s',
    (code) => {
      expect(wordMatches(code)).toEqual([{ column: 'searchFolded', pattern: '%1.012753%' }]);
      for (const written of ['1.012753', '1.012753.H21', '1.01 2753.H21', '1.012753.000.00.00.H48']) {
        expect([written, holdsWords(codeWords(written).join('\n'), code)]).toEqual([written, true]);
      }
    },
  );

  it('finds a code among other words, and a local one as it is', () => {
    expect(wordMatches('Thủ 1.012753.H19').map(({ pattern }) => pattern)).toEqual(['%thủ%', '%1.012753%']);
    expect(wordMatches('NB-GS-001').map(({ pattern }) => pattern)).toEqual(['%nb-gs-001%']);
  });

  it('finds the first 50,000 characters, and cuts none in two', () => {
    const { search, searchFolded } = searched(['PA-0001', 'ơ'.repeat(60_000)]);
    expect([search.length, searchFolded.length]).toEqual([50_000, 50_000]);
    expect(searched(['a'.repeat(49_999), '😀']).search).toBe('a'.repeat(49_999) + '\n');
    expect(searched([`${'a'.repeat(49_999)}😀`]).search).toBe('a'.repeat(49_999));
  });
});
