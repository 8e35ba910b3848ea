import { startProgram, type Program } from '../support/program.js';
import { headOf, RawConnection, sendRaw, shortOf, type RawAnswer } from '../support/raw-request.js';

jest.setTimeout(240_000);

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.stop());

const HOST = { host: 'localhost' };
const JSON_BODY = { ...HOST, 'content-type': 'application/json' };
const SESSIONS = '/api/v1/sessions';
const LIVE = '/health/live';

const DEMONSTRATION = { username: 'gia-sang.phong-vhxh.chuyen-vien', password: 'tinhgon-demo' };

const send = (text: string): Promise<RawAnswer> => sendRaw(program.url, text);

it.each([
  ['no HTTP at all', 'xin chào\r\n\r\n', '400 MALFORMED_REQUEST'],
  ['an unknown method', 'XYZ / HTTP/1.1\r\nhost: localhost\r\n\r\n', '400 MALFORMED_REQUEST'],
  ['an unknown version', 'GET / HTTP/9.9\r\nhost: localhost\r\n\r\n', '400 MALFORMED_REQUEST'],
  ['a bad name of a header', 'GET / HTTP/1.1\r\nhost: localhost\r\na b: c\r\n\r\n', '400 MALFORMED_REQUEST'],
  ['no Host', headOf('GET', LIVE, {}), '400 MALFORMED_REQUEST'],
  ['two Hosts', 'GET /health/live HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n', '400 MALFORMED_REQUEST'],
  ['a bad Host', headOf('GET', LIVE, { host: 'a b/c' }), '400 MALFORMED_REQUEST'],
  ['a head too long', headOf('GET', LIVE, { ...HOST, x: 'x'.repeat(20_000) }), '431 HEADERS_TOO_LARGE'],
  ['an address too long', headOf('GET', `/${'x'.repeat(20_000)}`, HOST), '431 HEADERS_TOO_LARGE'],
  ['a bad length', headOf('POST', SESSIONS, { ...JSON_BODY, 'content-length': 'x' }), '400 MALFORMED_REQUEST'],
  [
    'two lengths',
    'POST /api/v1/sessions HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n',
    '400 MALFORMED_REQUEST',
  ],
  ['a bad encoding', headOf('POST', SESSIONS, { ...JSON_BODY, 'transfer-encoding': 'x' }), '400 MALFORMED_REQUEST'],
  [
    'a bad chunk',
    `${headOf('POST', SESSIONS, { ...JSON_BODY, 'transfer-encoding': 'chunked' })}zz\r\n`,
    '400 MALFORMED_REQUEST',
  ],
  ['an unknown expectation', headOf('POST', SESSIONS, { ...JSON_BODY, expect: 'x' }), '417 EXPECTATION_FAILED'],
  ['a tunnel', headOf('CONNECT', 'example.org:443', HOST), '405 METHOD_NOT_ALLOWED'],
  ['an unknown address', headOf('GET', '/nothing', HOST), '404 NOT_FOUND'],
  ['an unknown method of an address', headOf('DELETE', LIVE, HOST), '405 METHOD_NOT_ALLOWED'],
  [
    'a body of another type',
    headOf('POST', SESSIONS, { ...HOST, 'content-type': 'text/xml', 'content-length': 9 }),
    '415 UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'a packed body',
    headOf('POST', SESSIONS, { ...JSON_BODY, 'content-encoding': 'gzip', 'content-length': 9 }),
    '415 UNSUPPORTED_MEDIA_TYPE',
  ],
  ['a body too long', headOf('POST', SESSIONS, { ...JSON_BODY, 'content-length': 99_999 }), '413 PAYLOAD_TOO_LARGE'],
])('%s is answered in words', async (_, text, expected) => {
  const answer = await send(text);
  expect(shortOf(answer)).toBe(expected);
  expect(JSON.parse(answer.body)).toMatchObject({ detail: expect.stringMatching(/[ạ-ỹà-ý]/i) as unknown });
});

it('says what an address takes', async () => {
  const refused = await send(headOf('DELETE', '/api/v1/plans/x', HOST));
  const asked = await send(headOf('OPTIONS', '/api/v1/plans/x', HOST));
  expect([refused.headers['allow'], asked.status, asked.headers['allow']]).toEqual(['GET, HEAD', 204, 'GET, HEAD']);
});

it('answers HEAD as GET, without a body', async () => {
  const { status, headers } = await send(headOf('HEAD', LIVE, { ...HOST, connection: 'close' }));
  expect([status, Number(headers['content-length']) > 0]).toEqual([200, true]);
});

it('tells whoever asks first to go on, once the gate lets them', async () => {
  const body = '{"username":"khong-co","password":"sai mat khau"}';
  const connection = await RawConnection.to(program.url);
  connection.write(headOf('POST', SESSIONS, { ...JSON_BODY, expect: '100-continue', 'content-length': body.length }));
  await connection.wrote('HTTP/1.1 100 Continue');
  connection.write(body);
  await connection.wrote('SIGN_IN_FAILED');
  connection.close();
  const refused = headOf('POST', '/api/v1/plans', { ...JSON_BODY, expect: '100-continue', 'content-length': 9 });
  expect(shortOf(await send(refused))).toBe('401 UNAUTHENTICATED');
});

it('reads no body of a GET', async () => {
  const head = headOf('GET', LIVE, { ...JSON_BODY, 'content-length': 5 });
  expect((await send(`${head}{{{{{`)).status).not.toBe(500);
});

it('does nothing of what is asked with an unknown expectation', async () => {
  const signIn = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(DEMONSTRATION),
  };
  const { token } = (await (await fetch(`${program.url}${SESSIONS}`, signIn)).json()) as { readonly token: string };
  const authorization = `Bearer ${token}`;
  const asked = headOf('DELETE', `${SESSIONS}/current`, { ...HOST, authorization, expect: 'something-else' });
  expect(shortOf(await send(asked))).toBe('417 EXPECTATION_FAILED');
  expect((await fetch(`${program.url}/api/v1/me`, { headers: { authorization } })).status).toBe(200);
});
