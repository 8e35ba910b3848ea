import { areaWords, unitInArea } from './places.js';

describe('a unit', () => {
  it.each([
    ['Phòng Văn hóa - Xã hội', 'Phường Gia Sàng', 'Phòng Văn hóa - Xã hội, phường Gia Sàng'],
    ['UBND phường Gia Sàng', 'Phường Gia Sàng', 'UBND phường Gia Sàng'],
    ['Văn phòng UBND tỉnh Thái Nguyên', 'Tỉnh Thái Nguyên', 'Văn phòng UBND tỉnh Thái Nguyên'],
    [
      'Trung tâm Phục vụ hành chính công phường',
      'Phường Đồng Nguyên',
      'Trung tâm Phục vụ hành chính công phường Đồng Nguyên',
    ],
    ['Sở Tư pháp', 'Thành phố Hà Nội', 'Sở Tư pháp, thành phố Hà Nội'],
    ['Phòng Tư pháp', 'Khu kinh tế', 'Phòng Tư pháp, Khu kinh tế'],
    ['Phòng Tư pháp', 'Huyện', 'Phòng Tư pháp, huyện'],
    ['Ủy ban nhân dân huyện', 'Huyện', 'Ủy ban nhân dân huyện'],
    ['Phòng Tư pháp', null, 'Phòng Tư pháp'],
  ])('%s in %s is %s', (unit, area, words) => expect(unitInArea(unit, area)).toBe(words));
});

it('an area is told with those above it', () => {
  expect(areaWords(['Tỉnh Thái Nguyên', 'Phường Gia Sàng'])).toBe('Phường Gia Sàng, tỉnh Thái Nguyên');
  expect(areaWords([])).toBe('Cả nước');
});
