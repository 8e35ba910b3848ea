import { wayBack } from './way-back.js';

it.each(['/viec', '/phuong-an/gia-sang-2026%2FPA-0001', '/phuong-an?tim=h%E1%BB%99&trang=2'])(
  'leads back to %s',
  (asked) => {
    expect(wayBack(asked)).toBe(asked);
  },
);

it.each([
  '',
  'viec',
  '//other.vn/viec',
  '/\\other.vn',
  'https://other.vn',
  'javascript:alert(1)',
  '/dang-nhap',
  '/dang-xuat',
  '/api/docs',
  '/%61pi/v1/me',
  '/%2Fother.vn',
  '/%5Cother.vn',
  '/health/live',
  '/%E0%A4%A',
  '/viec\r\nset-cookie: a=b',
])('leads to the first page instead of %j', (asked) => {
  expect(wayBack(asked)).toBe('/');
});
