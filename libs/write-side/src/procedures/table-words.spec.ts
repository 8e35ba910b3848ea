import { feePart, withUnit } from './table-words.js';

const DAYS = 'Thời hạn giải quyết (ngày làm việc)';

describe('a cell under a title that states a unit', () => {
  it.each([
    ['05', DAYS, '05 ngày làm việc'],
    ['5 - 7', DAYS, '5 - 7 ngày làm việc'],
    ['03 ngày', DAYS, '03 ngày (ngày làm việc)'],
    ['24 giờ', DAYS, '24 giờ'],
    ['03 ngày làm việc', DAYS, '03 ngày làm việc'],
    ['5', 'Thời hạn giải quyết (ngày)', '5 ngày'],
    ['Không quá 05', DAYS, 'Không quá 05'],
    ['05', 'Thời hạn giải quyết', '05'],
    ['05', 'Thời hạn giải quyết (đồng)', '05'],
  ])('%s under “%s” is %s', (text, title, whole) => expect(withUnit('thoi_han_giai_quyet', text, title)).toBe(whole));

  it('that is money is a fee', () => {
    expect(withUnit('phi_le_phi', '50.000', 'Lệ phí (đồng)')).toBe('50.000 đồng');
    expect(withUnit('phi_le_phi', '5', 'Lệ phí (ngày)')).toBe('5');
    expect(withUnit('ghi_chu', '5', DAYS)).toBe('5');
  });
});

it.each([
  ['Phí', 'fee'],
  ['Mức phí (nếu có)', 'fee'],
  ['Lệ phí', 'charge'],
  ['Phí, lệ phí', null],
  ['Lệ phí và phí', null],
])('the kind of fee under “%s” is %s', (title, part) => {
  expect(feePart('phi_le_phi', title)).toBe(part);
  expect(feePart('linh_vuc', title)).toBeNull();
});
