import { foreignIn } from './web/support/foreign-words.js';

describe('the words of pages', () => {
  it('are Vietnamese', () => {
    const good = [
      'Việc của tôi – Tinh Gọn: 3 việc đang chờ, đến ngày 29/11/2026 (PA-0012, HS-0003)',
      'Quyết định số 12/QĐ-UBND của UBND tỉnh; Điều 27 Thông tư 02/2017/TT-VPCP, mục I.1 và A.II.3',
      'khuya, quyết, nghiêng, giêng, tem, thoa, xoay, yêu, uy, xe buýt, cho, theo, hay, trong, ba, sau',
      'Tải danh sách (CSV)',
    ];
    expect(good.map(foreignIn)).toEqual([[], [], [], []]);
  });

  it.each([
    ['ApproveEdition', 'name in code: ApproveEdition'],
    ['awaiting-head', 'id of a unit or plan: awaiting-head'],
    ['gia-sang.phong-vhxh', 'id of a unit or plan: gia-sang.phong-vhxh'],
    ['moi.ubnd', 'id of a unit or plan: moi.ubnd'],
    ['drafting', 'word: drafting'],
    ['Giai đoạn: officer', 'word: officer'],
    ['2026-11-29', 'day as stored: 2026-11-29'],
    ['9841b851-7632-57da-ad48-f49428f1d3ac', 'id: 9841b851-7632-57da-'],
    ['Có undefined việc', 'no value: undefined'],
    ['NOT_FOUND', 'name in code: NOT_FOUND'],
    ['Save draft', 'word: Save'],
    ['Khong tim thay phuong an', 'line without diacritics: Khong tim thay phuong an'],
  ])('are not %s', (text, said) => expect(foreignIn(text)).toContain(said));
});
