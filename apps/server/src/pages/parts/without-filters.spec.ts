import { withoutFilters } from './without-filters.js';

it('leaves a page what of its address is right', () => {
  expect(withoutFilters('/theo-doi?ke-hoach=a&don-vi=khong-co&tiep=x', ['unit'])).toBe('/theo-doi?ke-hoach=a');
  expect(withoutFilters('/theo-doi?don-vi=khong-co', ['unit'])).toBe('/theo-doi');
  expect(withoutFilters('/phuong-an?han-tu=2026-12-01&han-den=2026-11-01&xep=due', ['dueFrom'])).toBe(
    '/phuong-an?xep=due',
  );
});

it('leaves nothing where it is not known what is wrong', () => {
  expect(withoutFilters('/thay-doi/dong?ke-hoach=a&con-so=x', ['inSum'])).toBe('/thay-doi/dong');
  expect(withoutFilters('/phuong-an?ke-hoach=a', ['unit'])).toBe('/phuong-an');
});
