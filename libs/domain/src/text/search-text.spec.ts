import { searchable, sought, withoutDiacritics } from './search-text.js';

describe('a text for search', () => {
  it.each([
    ['hoà', 'hòa'],
    ['HOÀ GIẢI', 'hòa giải'],
    ['thuý', 'thúy'],
    ['khoẻ', 'khỏe'],
    ['uỷ ban', 'Ủy ban'],
    ['tuỳ', 'tùy'],
    ['hoạ', 'họa'],
    ['quý', 'qúy'],
    ['toàn', 'tòan'],
    ['cuả', 'của'],
    ['Ðăng ký', 'Đăng ký'],
    ['Đăng ký'.normalize('NFD'), 'đăng ký'],
  ])('takes %s for %s, in any form', (one, other) => {
    const forms = [one, other, one.normalize('NFD'), other.normalize('NFD'), one.toUpperCase(), other.toUpperCase()];
    expect(new Set(forms.map(searchable)).size).toBe(1);
  });

  it.each([
    ['hòa', 'hỏa'],
    ['thuý', 'thuỳ'],
    ['mua', 'mùa'],
    ['quầy', 'quày'],
    ['loà', 'lòe'],
    ['da', 'đa'],
  ])('keeps %s from %s', (one, other) => expect(searchable(one)).not.toBe(searchable(other)));

  it.each(['tiến', 'luật', 'quyết định', 'người', 'tuần', 'hoằng', 'café', '1.012753.h19'])('leaves %s', (text) =>
    expect(searchable(text)).toBe(text),
  );

  it('has no diacritics if asked, and single spaces in a filter', () => {
    expect(['hoà', 'hòa', 'Ðăng Ký'].map(withoutDiacritics)).toEqual(['hoa', 'hoa', 'dang ky']);
    expect(sought('  Chính  Sách\u00a0Xã hội ')).toBe('chính sách xã hội');
  });
});
