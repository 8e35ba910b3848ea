import { planShortTitle } from './plans.js';

describe('the short title of a plan', () => {
  const head = { number: null, date: 'ngày tháng 02 năm 2026', draft: false, issuer: 'Chủ tịch UBND phường Gia Sàng' };

  it.each([
    [head, 'Kế hoạch năm 2026 của Chủ tịch UBND phường Gia Sàng'],
    [{ ...head, number: '74/KH-UBND' }, '74/KH-UBND'],
    [{ ...head, date: null, draft: true }, 'Dự thảo kế hoạch của Chủ tịch UBND phường Gia Sàng'],
    [{ ...head, date: '30/12/2025, sửa năm 2026' }, 'Kế hoạch năm 2026 của Chủ tịch UBND phường Gia Sàng'],
  ])('of %j is %s', (of, title) => expect(planShortTitle(of)).toBe(title));
});
