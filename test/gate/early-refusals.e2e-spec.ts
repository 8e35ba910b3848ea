import { DEMONSTRATION_PASSWORD, usernameOf } from '../support/cast.js';
import { startProgram, type Program } from '../support/program.js';
import { headOf, RawConnection, sendRaw, shortOf } from '../support/raw-request.js';
import { Service, type SignedIn } from '../support/service.js';

jest.setTimeout(240_000);

const SOME_ID = '5f0c1d54-3a5e-4d3c-8a3f-1f2e3d4c5b6a';
const KEY = { 'idempotency-key': 'key-0001-abcd' };
/** A body of that length is announced, and never sent. */
const ANNOUNCED = { 'content-type': 'application/json', 'content-length': 900_000 };
const ROOM = 'gia-sang.phong-kthtdt';

let program: Program;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  program = await startProgram();
  const service = new Service(program.url, () => program.output());
  for (const [role, unit] of [
    ['auditor', 'thai-nguyen.ubnd'],
    ['officer', ROOM],
    ['administrator', 'thai-nguyen.ubnd'],
  ] as const) {
    const body = { username: usernameOf({ role, unit }), password: DEMONSTRATION_PASSWORD };
    tokens[role] = (await service.send<SignedIn>('POST', '/sessions', { body })).body.token;
  }
});
afterAll(() => program.stop());

/** How a request is answered of which only the head is sent. */
async function answered(method: string, path: string, as: string | null, more: object = {}): Promise<string> {
  const authorization = as === null ? {} : { authorization: `Bearer ${tokens[as] ?? as}` };
  const headers = { host: 'localhost', ...authorization, ...ANNOUNCED, ...more };
  return shortOf(await sendRaw(program.url, headOf(method, `/api/v1${path}`, headers)));
}

describe('a request of which the body has not come yet', () => {
  it('is refused to whoever is not signed in', async () => {
    expect(await answered('POST', '/plans', null, KEY)).toBe('401 UNAUTHENTICATED');
    expect(await answered('POST', '/plans', 'x.y.z', KEY)).toBe('401 UNAUTHENTICATED');
    expect(await answered('POST', '/procedures/imports', null, KEY)).toBe('401 UNAUTHENTICATED');
    expect(await answered('POST', '/me/password', null)).toBe('401 UNAUTHENTICATED');
  });

  it('is refused to whoever holds no post that could ever do it', async () => {
    expect(await answered('POST', '/plans', 'officer', KEY)).toBe('403 FORBIDDEN NO_ROLE');
    expect(await answered('POST', '/procedures/imports', 'officer', KEY)).toBe('403 FORBIDDEN NO_ROLE');
    expect(await answered('POST', '/people', 'officer')).toBe('403 FORBIDDEN NO_ROLE');
    expect(await answered('PUT', `/people/${SOME_ID}/name`, 'officer', KEY)).toBe('403 FORBIDDEN NO_ROLE');
    expect(await answered('PUT', `/proposals/${SOME_ID}/content`, 'auditor', KEY)).toBe('403 FORBIDDEN NO_ROLE');
    expect(await answered('POST', '/plans/gia-sang-2026/proposals', 'administrator', KEY)).toBe(
      '403 FORBIDDEN NO_ROLE',
    );
  });

  it('is refused where its head lacks what a command must say', async () => {
    const content = `/proposals/${SOME_ID}/content`;
    expect(await answered('POST', '/plans', 'administrator')).toBe('400 KEY_REQUIRED');
    expect(await answered('PUT', content, 'officer')).toBe('400 KEY_REQUIRED');
    expect(await answered('PUT', content, 'officer', KEY)).toBe('428 PRECONDITION_REQUIRED');
    expect(await answered('PUT', content, 'officer', { ...KEY, 'if-match': '3' })).toBe('400 VALIDATION_FAILED');
    expect(await answered('PUT', '/calendars/vn', 'administrator', { ...KEY, 'if-match': 'x' })).toBe(
      '400 VALIDATION_FAILED',
    );
  });

  it('names no route where there is none', async () => {
    expect(await answered('POST', '/nothing-here', null)).toBe('404 NOT_FOUND');
  });

  it('is waited for where it may do what it is for', async () => {
    const connection = await RawConnection.to(program.url);
    const body = JSON.stringify({ schemaVersion: 1 });
    const headers = { host: 'localhost', authorization: `Bearer ${tokens['administrator'] ?? ''}`, ...KEY };
    const announced = { ...headers, ...ANNOUNCED, 'content-length': body.length };
    connection.write(headOf('POST', '/api/v1/plans', announced));
    expect((await connection.answer(1_000)).status).toBeNull();
    connection.write(body);
    expect(shortOf(await connection.answer())).toBe('422 INVALID_PLAN');
    connection.close();
  });

  it.each([
    ['a form with a file', '/thu-tuc/nhap', 'multipart/form-data; boundary=x', `--x\r\n${'a'.repeat(60_000)}`],
    ['JSON', '/api/v1/sessions', 'application/json', `{"username": "${'a'.repeat(200_000)}`],
  ])('leaves its sender the connection: %s', async (_, path, type, begun) => {
    const cookie = `tinhgon_session=${tokens['administrator'] ?? ''}`;
    const headers = { host: 'localhost', cookie, 'sec-fetch-site': 'same-origin', 'content-type': type };
    const connection = await RawConnection.to(program.url);
    const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;
    connection.write(headOf('POST', path, { ...headers, 'transfer-encoding': 'chunked' }));
    connection.write(chunk(begun));
    // Longer than the texts of a form and than a body.
    connection.write(chunk('b'.repeat(150_000)));
    await connection.wrote('HTTP/1.1 4');
    connection.write(`${chunk('c'.repeat(300_000))}0\r\n\r\n`);
    connection.write(headOf('GET', '/health/live', { host: 'localhost' }));
    await connection.wrote('HTTP/1.1 200');
    connection.close();
  });
});
