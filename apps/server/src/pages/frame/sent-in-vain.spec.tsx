import type { FailedRequests } from '../../http/failed-requests.js';
import { renderToString } from 'preact-render-to-string';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { ApiRefusal } from '../api/api-refusal.js';
import { Form } from '../browser/form.js';
import type { SignInPages } from '../sign-in/sign-in-pages.js';
import type { Content, Pages } from './pages.js';
import { ProblemPage } from './problem-page.js';

const reply = { header: () => reply } as unknown as HttpReply;
const KEY = ['_key', 'a-key-of-a-form'] as const;

function told(status: number, fields: Form['fields']): string {
  let html = '';
  const pages = {
    sendAlone: (_: HttpRequest, __: HttpReply, { body }: Content) => void (html = renderToString(<>{body}</>)),
  } as unknown as Pages;
  const problem = { type: '', title: 'Quá tải', status, detail: '', code: 'OVERLOADED' as const, requestId: '1' };
  const request = { url: '/phuong-an/a/viec/rut', method: 'POST', body: new Form(fields) } as unknown as HttpRequest;
  new ProblemPage(pages, {} as SignInPages, {} as FailedRequests).answer(new ApiRefusal(problem, null), request, reply);
  return html;
}

it.each([429, 500, 503])('keeps what was sent, to be sent again under its key (%i)', (status) => {
  const html = told(status, [KEY, ['reason', 'Lý do dài']]);
  expect(html).toContain('action="/phuong-an/a/viec/rut"');
  expect(html).toMatch(/name="_key"[^>]*>\s*a-key-of-a-form/);
  expect(html).toContain('Lý do dài');
});

it('keeps no passwords, and nothing that would be refused again', () => {
  expect(told(503, [KEY, ['current', 'Mật khẩu']])).not.toContain('Mật khẩu');
  expect(told(503, [KEY, ['reason', 'Lý do dài'.repeat(30_000)]])).not.toContain('Lý do dài');
  expect(told(404, [KEY, ['reason', 'Lý do dài']])).not.toContain('Lý do dài');
});
