import { setImmediate } from 'node:timers/promises';
import { renderToString } from 'preact-render-to-string';
import type { FailedRequests } from '../../http/failed-requests.js';
import type { ProblemBody } from '../../http/problem-body.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { ApiRefusal } from '../api/api-refusal.js';
import type { SignInPages } from '../sign-in/sign-in-pages.js';
import type { Content, Pages } from './pages.js';
import { ProblemPage } from './problem-page.js';

function answerTo(code: string, status: number, url: string, more: object = {}) {
  const problem = { code, status, title: '', detail: '', requestId: 'r', ...more } as ProblemBody;
  const headers: Record<string, string> = {};
  const reply = {
    header(name: string, value: string) {
      headers[name] = value;
      return reply;
    },
  };
  const shown: Content[] = [];
  const pages = { sendAlone: (_request: unknown, _reply: unknown, content: Content) => shown.push(content) };
  const problems = new ProblemPage(pages as unknown as Pages, {} as SignInPages, {} as FailedRequests);
  problems.answer(
    new ApiRefusal(problem, null),
    { id: 'r', url, method: 'GET', headers: {} } as unknown as HttpRequest,
    reply as unknown as HttpReply,
  );
  const [content = { status: 0, body: '' }] = shown;
  return { status: content.status, headers, html: renderToString(<>{content.body}</>) };
}

describe('a problem on a page', () => {
  it('that the page cannot be read yet after an act says that the act is done, and opens the page again', () => {
    const { status, headers, html } = answerTo('READ_BEHIND', 503, '/ho-so/x?after=17');
    expect(status).toBe(503);
    expect(headers['refresh']).toBe('2');
    expect(html).toContain('Việc vừa làm đã được ghi');
    expect(html).toContain('href="/ho-so/x?after=17"');
  });

  it('with the address names what in it is wrong, in the words of pages', () => {
    const errors = [
      { field: 'phase', rule: 'oneOf', message: 'Phải là một trong: drafting (đang soạn).' },
      { field: 'else', rule: 'unknown', message: 'else' },
    ];
    const { html } = answerTo('VALIDATION_FAILED', 400, '/phuong-an?cho=x', { errors });
    expect(html).toContain('<li>Việc đang chờ trong địa chỉ trang không dùng được.</li>');
    expect(html).toContain('<li>Một điều kiện trong địa chỉ trang không dùng được.</li>');
    expect(html).not.toContain('drafting');
    const { html: of } = answerTo('VALIDATION_FAILED', 400, '/theo-doi?ke-hoach=a&don-vi=x', {
      errors: [{ field: 'unit', rule: 'unknownId', message: 'unit' }],
    });
    expect(of).toContain('href="/theo-doi?ke-hoach=a"');
  });

  it('of another kind stays, with the id of the request', () => {
    const { status, headers, html } = answerTo('NOT_FOUND', 404, '/ho-so/x');
    expect([status, headers['refresh']]).toEqual([404, undefined]);
    expect(html).toContain('Mã yêu cầu');
  });

  it.each([
    ['with the menu for whoever is signed in', 404, true, true, ['framed']],
    ['alone where the menu cannot be made', 404, true, false, ['framed', 'alone']],
    ['alone for whoever is not signed in', 404, false, true, ['alone']],
    ['alone where the service is the trouble', 503, true, true, ['alone']],
  ])('is shown %s', async (_, status, isKnown, works, shown) => {
    const sent: string[] = [];
    const pages = {
      send: () => (sent.push('framed'), works ? Promise.resolve() : Promise.reject(new Error('no menu'))),
      sendAlone: () => sent.push('alone'),
    } as unknown as Pages;
    const headers = isKnown ? { cookie: 'tinhgon_session=t' } : {};
    const problem = { code: 'NOT_FOUND', status, title: '', detail: '', requestId: 'r' } as ProblemBody;
    const request = { url: '/khong-co', method: 'GET', headers } as unknown as HttpRequest;
    new ProblemPage(pages, {} as SignInPages, {} as FailedRequests).answer(
      new ApiRefusal(problem, null),
      request,
      {} as HttpReply,
    );
    await setImmediate();
    expect(sent).toEqual(shown);
  });
});
