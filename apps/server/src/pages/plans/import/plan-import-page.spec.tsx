import { renderToString } from 'preact-render-to-string';
import { PlanImportPage } from './plan-import-page.js';

const pageOf = (text: string) => renderToString(<PlanImportPage shown={{ text }} may />);

it('writes a plan file back to be mended', () => {
  const html = pageOf('{"id": 1}');
  expect(html).toContain('{&quot;id&quot;: 1}');
  expect(html).toContain('Dán vào đây');
});

it('does not write back a file of a length that no plan has, and says so', () => {
  const html = pageOf('"'.repeat(300_000));
  expect(html).toContain('chọn tệp ở dưới rồi gửi tiếp');
  expect(html.length).toBeLessThan(5_000);
});
