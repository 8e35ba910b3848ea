import { Cast } from '../support/cast.js';
import { sendRaw } from '../support/raw-request.js';
import { startProgram, type Program } from '../support/program.js';
import { Service, type Session } from '../support/service.js';

jest.setTimeout(300_000);

let program: Program;
let session: Session;

beforeAll(async () => {
  program = await startProgram();
  session = await new Cast(new Service(program.url, () => program.output())).as('administrator', 'thai-nguyen.ubnd');
});
afterAll(async () => {
  expect(await program.stop()).toBe(0);
});

interface ProblemAnswer {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { readonly field: string; readonly rule: string }[];
}

/** Sends bytes as they are, signed in, and gives what is told; every refusal is a problem in Vietnamese. */
async function refused(
  path: string,
  given: { readonly method?: string; readonly body?: string | Buffer; readonly headers?: Record<string, string> },
): Promise<ProblemAnswer> {
  const { method = 'POST', body, headers = {} } = given;
  const answer = await fetch(`${program.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${session.token}`,
      'idempotency-key': 'a-key-of-its-own',
      'content-type': 'application/json',
      ...headers,
    },
    ...(body === undefined ? {} : { body: body as string }),
  });
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const told = (await answer.json()) as ProblemAnswer;
  expect(told.status).toBe(answer.status);
  expect(told.detail).toMatch(/[à-ỹ]/i);
  return told;
}

const shortly = ({ status, code, errors = [] }: ProblemAnswer) =>
  [status, code, ...errors.slice(0, 3).map(({ field, rule }) => `${field}: ${rule}`)].join(' ');
const mebibyte = (part: string) => part.repeat(Math.floor(1_048_000 / part.length));

describe('a body', () => {
  const plans = '/api/v1/plans';
  it.each<[string, string | Buffer, string]>([
    ['of 346,000 empty units', `{"units":[${mebibyte('{},')}{}]}`, '413 PAYLOAD_TOO_LARGE'],
    ['of 29,000 empty units', `{"units":[${'{},'.repeat(29_000)}{}]}`, '422 INVALID_PLAN'],
    ['of lists', `[${mebibyte('[],')}[]]`, '413 PAYLOAD_TOO_LARGE'],
    ['of digits', mebibyte('9'), '413 PAYLOAD_TOO_LARGE'],
    ['of one text', `"${mebibyte('\\u0061')}"`, '413 PAYLOAD_TOO_LARGE'],
    ['that is deep', mebibyte('['), '400 MALFORMED_REQUEST'],
    ['with half of a character', Buffer.from([0x7b, 0x22, 0xc3, 0x22, 0x3a, 0x31, 0x7d]), '400 MALFORMED_REQUEST'],
    ['with a name twice', '{"id":1,"id":2}', '400 MALFORMED_REQUEST id: duplicate'],
    ['of no JSON', '{"id":}', '400 MALFORMED_REQUEST'],
  ])('%s is refused in words', async (_, body, expected) => {
    expect(shortly(await refused(plans, { body })).startsWith(expected)).toBe(true);
  });

  it.each<[string, Record<string, string>, string]>([
    [
      'in UTF-16',
      { 'content-type': 'application/json; charset=utf-16' },
      '415 UNSUPPORTED_MEDIA_TYPE Content-Type: encoding',
    ],
    ['that is packed', { 'content-encoding': 'gzip' }, '415 UNSUPPORTED_MEDIA_TYPE'],
    ['of a form', { 'content-type': 'application/x-www-form-urlencoded' }, '415 UNSUPPORTED_MEDIA_TYPE'],
    ['of parts', { 'content-type': 'multipart/form-data' }, '415 UNSUPPORTED_MEDIA_TYPE'],
    ['of a type that is none', { 'content-type': '///;==' }, '415 UNSUPPORTED_MEDIA_TYPE'],
  ])('%s is refused as such', async (_, headers, expected) => {
    expect(shortly(await refused(plans, { body: '{}', headers }))).toBe(expected);
  });

  it('of names of prototypes is refused by those names', async () => {
    const body = '{"username":{"constructor":1},"__proto__":{"password":"x"}}';
    const told = await refused('/api/v1/sessions', { body });
    expect(told.errors?.map(({ field, rule }) => `${field}: ${rule}`)).toEqual([
      '__proto__: unknownField',
      'username: text',
      'password: required',
    ]);
  });

  it('for a route that takes none is refused by its names', async () => {
    const path = `/api/v1/people/${session.person}/account/enable`;
    expect(shortly(await refused(path, { body: '{"x":1}' }))).toBe('400 VALIDATION_FAILED x: unknownField');
  });
});

describe('a query', () => {
  it.each([
    ['/me?x=1', 'x: unknownField'],
    ['/plans?limit=1&limit=2', 'limit: wholeNumber'],
    ['/proposals?q=a&q=b', 'q: text'],
    ['/proposals?a[b]=1', 'a[b]: unknownField'],
    ['/proposals?__proto__=1', '__proto__: unknownField'],
    ['/proposals?q=%00', 'q: printable'],
    ['/proposals?q=a%E2%80%AEb', 'q: hidden'],
    [`/proposals?q=${'x'.repeat(5_000)}`, 'q: maxLength'],
  ])('%s is refused by the name of what is wrong', async (path, expected) => {
    expect(shortly(await refused(`/api/v1${path}`, { method: 'GET' }))).toBe(`400 VALIDATION_FAILED ${expected}`);
  });
});

describe('what is no request', () => {
  it.each([
    ['no HTTP', 'xyz\r\n\r\n', 400],
    ['too long a header', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`, 431],
  ])('%s is answered in words', async (_, text, status) => {
    const answer = await sendRaw(program.url, text);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect((JSON.parse(answer.body) as ProblemAnswer).detail).toMatch(/[à-ỹ]/i);
  });
});

describe('every answer', () => {
  it.each(['/dang-nhap', '/nowhere', '/tep/nothing'])('%s lets a browser load and send here alone', async (path) => {
    const { headers } = await fetch(`${program.url}${path}`);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; " +
        "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
    });
  });

  it.each([
    '/api/v1/me',
    '/api/v1/plans/%zz',
    '/api/v1/nowhere',
    '/health/live',
    '/api/docs',
    '/api/docs/swagger-ui.css',
  ])('%s tells a browser to load, frame, guess and pass on nothing more', async (path) => {
    const { headers } = await fetch(`${program.url}${path}`);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': expect.stringMatching(
        /^default-src 'none';.*object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
      ) as unknown,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()') as unknown,
      'cache-control': path.startsWith('/api/docs/') ? 'public, max-age=86400' : 'no-store',
    });
    for (const name of ['server', 'x-powered-by', 'strict-transport-security', 'access-control-allow-origin']) {
      expect(headers.has(name)).toBe(false);
    }
  });
});

describe("the API's document", () => {
  const fetched = (headers: Record<string, string> = {}) => fetch(`${program.url}/api/docs-json`, { headers });

  it('is told from an older one by its tag', async () => {
    const first = await fetched();
    const etag = first.headers.get('etag') ?? '';
    expect((await first.json()) as object).toMatchObject({ openapi: expect.any(String) as unknown });
    const again = await fetched({ 'if-none-match': `W/"x", ${etag}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await fetched({ 'if-none-match': '"x"' })).status).toBe(200);
  });

  it('is the same in every coding', async () => {
    const plain = await (await fetched({ 'accept-encoding': 'identity' })).text();
    for (const coding of ['gzip', 'br', 'br;q=0, gzip']) {
      const answer = await fetched({ 'accept-encoding': coding });
      expect(answer.headers.get('content-encoding')).toBe(coding.startsWith('br;') ? 'gzip' : coding);
      expect((await answer.text()) === plain).toBe(true);
    }
  });

  it('is not written in YAML, and its pages hold no copy of it', async () => {
    expect((await fetch(`${program.url}/api/docs-yaml`)).status).toBe(404);
    expect(await (await fetch(`${program.url}/api/docs`)).text()).toContain('<html lang="vi">');
    const script = await (await fetch(`${program.url}/api/docs/swagger-ui-init.js`)).text();
    expect(script).toContain('/api/docs-json');
    expect(script.length).toBeLessThan(5_000);
  });
});
