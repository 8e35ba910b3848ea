import { renderToString } from 'preact-render-to-string';
import { HistoryStrip } from './history-strip.js';

const days = ['2026-05-02', '2026-05-28', '2026-06-12'].map((day) => ({ day, what: ['Soạn'] }));

function besides(shown: string | null) {
  const html = renderToString(
    <HistoryStrip days={days} sense={{ by: 'paper' }} shown={shown} page="/phuong-an/a" isWhole />,
  );
  const href = (name: string) => new RegExp(`href="([^"]*)"[^>]*>\\s*${name}`).exec(html)?.[1] ?? null;
  return [href('Ngày trước'), href('Ngày sau')];
}

const at = (day: string) => `/ngay/${day}/theo-giay/phuong-an/a`;

it.each([
  [null, at('2026-06-12'), null],
  ['2026-06-12', at('2026-05-28'), '/phuong-an/a'],
  ['2026-06-15', at('2026-06-12'), '/phuong-an/a'],
  ['2026-05-20', at('2026-05-02'), at('2026-05-28')],
  ['2026-05-02', null, at('2026-05-28')],
  ['2026-04-01', null, at('2026-05-02')],
])('leads from %s to the day before and the day after', (shown, before, after) => {
  expect(besides(shown)).toEqual([before, after]);
});
