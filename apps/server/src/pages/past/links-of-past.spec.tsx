import { renderToString } from 'preact-render-to-string';
import { linksAt } from './links-of-past.js';

const moment = { by: 'recorded', day: '2026-06-30' } as const;

it('gives every link and form the day of the page, but what leads to now, elsewhere, or was typed', () => {
  const typed = '" href="/phuong-an" <a href="/ho-so">';
  const html = renderToString(
    <div title={typed}>
      <a class="x" href="/phuong-an/1?a=1&b=2">
        {typed}
      </a>
      <form method="get" action="/ho-so" />
      <link href="/tep/app.css" />
      <a href="#muc">x</a>
      <a data-nay href="/phuong-an/1">
        Về hiện tại
      </a>
      <a data-nay class="beside" href="/phuong-an/1">
        Ngày sau
      </a>
      <button formaction="/ho-so/loc">x</button>
    </div>,
  );
  const past = linksAt(moment, html);
  expect([...past.matchAll(/ (?:href|action|formaction)="([^"]*)"/g)].map(([, to]) => to)).toEqual([
    '/ngay/2026-06-30/phuong-an/1?a=1&amp;b=2',
    '/ngay/2026-06-30/ho-so',
    '/tep/app.css',
    '#muc',
    '/phuong-an/1',
    '/phuong-an/1',
    '/ngay/2026-06-30/ho-so/loc',
  ]);
  expect(past.replaceAll('/ngay/2026-06-30', '')).toBe(html);
  expect(linksAt(null, html)).toBe(html);
});
