import { renderToString } from 'preact-render-to-string';
import { PlanImportPage } from './plan-import-page.js';

const REFUSED = {
  type: 'about:blank',
  title: 'Tệp kế hoạch không hợp lệ',
  status: 422,
  detail: 'Tệp kế hoạch có lỗi.',
  code: 'INVALID_PLAN',
  requestId: 'r',
} as const;

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

it('says that there is no file where nothing was sent', () => {
  const html = renderToString(<PlanImportPage shown={{ text: '', noFile: true }} may />);
  expect(html).toContain('Chưa có tệp');
});

it('lists faults in the order of their lines, each between its neighbours', () => {
  const faultAt = (field: string) => ({ field, rule: 'required', message: `Lỗi ở ${field}.` });
  const errors = ['/b', '', '/a'].map(faultAt);
  const problem = { ...REFUSED, errors };
  const html = renderToString(<PlanImportPage shown={{ text: '{\n"a": 1,\n"b": 2\n}', problem }} may />);
  const at = ['Lỗi ở .', 'Lỗi ở /a.', 'Lỗi ở /b.'].map((message) => html.indexOf(message));
  expect(at).toEqual(at.toSorted((one, other) => one - other));
  expect(html.slice(at[2])).toMatch(/2: &quot;a.*3: &quot;b.*4: }/s);
});
