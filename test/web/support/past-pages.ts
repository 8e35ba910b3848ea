import type { Visitor } from './visitor.js';

export const written = (day: string) => day.split('-').reverse().join('/');

/** Links of the header, with where they lead. */
export const PLACES = [
  ['Hồ sơ trình', '/ho-so'],
  ['Theo dõi', '/theo-doi?ke-hoach=gia-sang-2026'],
  ['Cắt giảm', '/cat-giam'],
  [/^Việc của tôi/, '/viec'],
] as const;

/** The page, as of the end of that day by paper, which it says. */
export async function shows(visitor: Visitor, day: string, page: string): Promise<void> {
  expect(visitor.at).toBe(`/ngay/${day}/theo-giay${page}`);
  const said = await visitor.text();
  expect(said).toMatch(new RegExp(`, ngày ${written(day)} – Tinh Gọn`));
  expect(said).toContain(`Đang xem quá khứ: hết ngày ${written(day)}, theo ngày trên giấy tờ`);
}
