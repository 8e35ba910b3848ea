import { renderToString } from 'preact-render-to-string';
import { NoSuchDayText } from './not-there.js';

it.each([
  ['20260520', '20/05/2026'],
  ['2026-5-2', '02/05/2026'],
  ['30-06-2026', '30-06-2026'],
  ['%C4%91', 'đ'],
])('asks again for %s with the day that it most likely means', (day, meant) => {
  const html = renderToString(<NoSuchDayText moment={{ by: 'recorded', day }} page="/ho-so" today="2026-07-01" />);
  expect(html).toContain(`value="${meant}"`);
  expect(html).toContain('không phải là một ngày');
});
