import { deflateRawSync } from 'node:zlib';
import { Cast, usernameOf } from '../support/cast.js';
import { completeContent } from '../support/content.js';
import { draft } from '../support/proposal-acts.js';
import { startProgram, type Program } from '../support/program.js';
import { Service, type SignedIn } from '../support/service.js';
import { storedZip } from './files/stored-zip.js';
import { WORKBOOK_PARTS } from './files/workbook-parts.js';
import { Watch } from './process-watch.js';

jest.setTimeout(300_000);

const MEBIBYTE = 1_048_576;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const JSON_TYPE = 'application/json';
const AUDITOR = { role: 'auditor', unit: 'thai-nguyen.ubnd' };
const ADMINISTRATOR = { role: 'administrator', unit: 'thai-nguyen.ubnd' };
const OFFICER = { role: 'officer', unit: 'gia-sang.phong-vhxh' };

let program: Program;
let service: Service;
const tokens = new Map<string, string>();

beforeAll(async () => {
  program = await startProgram();
  service = new Service(program.url, () => program.output());
  for (const post of [AUDITOR, ADMINISTRATOR, OFFICER]) {
    const body = { username: usernameOf(post), password: 'tinhgon-demo' };
    tokens.set(post.role, (await service.send<SignedIn>('POST', '/sessions', { body })).body.token);
  }
});
afterAll(() => program.stop());

interface Sent {
  readonly as?: string;
  readonly type?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Status and code of the answer; every refusal must be a problem in Vietnamese. */
async function send(
  path: string,
  body: string | Buffer,
  { as, type = JSON_TYPE, method = 'POST', headers }: Sent = {},
) {
  const token = as === undefined ? {} : { authorization: `Bearer ${tokens.get(as) ?? ''}` };
  const key = `known-${Math.random().toString(36).slice(2)}-key`;
  const sent = { 'content-type': type, 'idempotency-key': key, 'if-match': '"0"', ...token, ...headers };
  const answer = await fetch(`${program.url}${path}`, {
    method,
    headers: sent,
    body: new Uint8Array(Buffer.from(body)),
  });
  const text = await answer.text();
  if (answer.ok) return `${answer.status}`;
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = JSON.parse(text) as { readonly code: string; readonly detail: string };
  expect(problem.detail).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵđèéẹẻẽêềếểễệìíịỉĩòóọỏõôồốổỗộơờớởỡợùúụủũưừứửữựỳýỵỷỹ]/i);
  return `${answer.status} ${problem.code}`;
}

const filled = (piece: string, bytes: number) =>
  `[${`${piece},`.repeat(Math.floor(bytes / (piece.length + 1)) - 2)}${piece}]`;
const alive = async () =>
  (await fetch(`${program.url}/api/v1/plans`, { headers: { authorization: `Bearer ${tokens.get('auditor') ?? ''}` } }))
    .status;

describe('a plan file of 346,000 empty units', () => {
  const plan = `{"id":"x-2026","units":${filled('{}', MEBIBYTE - 100)}}`;

  it('is not even read from an account that imports no plans', async () => {
    expect(await send('/api/v1/plans', plan, { as: 'auditor' })).toBe('403 FORBIDDEN');
    expect(await send('/api/v1/plans', plan)).toBe('401 UNAUTHENTICATED');
  });

  it('is refused from an administrator, and the service goes on', async () => {
    expect(await send('/api/v1/plans', plan, { as: 'administrator' })).toMatch(/^4(00|13|22) /);
    expect(await alive()).toBe(200);
  });

  it.each(['items', 'areas', 'paths', 'tasks', 'targets', 'catalogues', 'unitSets', 'remarks', 'legalBasis'])(
    'is no better with its %s',
    async (list) => {
      const full = `{"schemaVersion":1,"id":"x-2026",${JSON.stringify(list)}:${filled('{}', MEBIBYTE - 100)}}`;
      expect(await send('/api/v1/plans', full, { as: 'administrator' })).toMatch(/^4(00|13|22) /);
    },
  );
});

describe('a measurement of very many numbers', () => {
  it('is refused from the officer, and not read from an auditor', async () => {
    const officer = await new Cast(service).as('officer', OFFICER.unit);
    const content = completeContent('Phương án đo');
    const { id } = await draft(officer, 'gia-sang-2026', { unit: OFFICER.unit, item: 'I.1', content });
    const path = `/api/v1/proposals/${id}/measurements`;
    const put = (body: string, as: string) => send(path, body, { as, method: 'PUT' });
    const numbers = `{"measurements":[{"procedure":"p1","costs":${filled('0', MEBIBYTE - 100)}}]}`;
    expect(await put(numbers, 'officer')).toMatch(/^4(00|13|22) /);
    expect(await put(`{"measurements":${filled('0', MEBIBYTE - 100)}}`, 'officer')).toMatch(/^4(00|13|22) /);
    const measures = `{"title":"x","procedures":[],"measures":${filled('0', MEBIBYTE - 100)}}`;
    expect(await send(`/api/v1/proposals/${id}/content`, measures, { as: 'auditor', method: 'PUT' })).toBe(
      '403 FORBIDDEN',
    );
  });
});

describe('uploads', () => {
  it('of strangers are refused unread, twelve at once', async () => {
    const watch = new Watch(program.pid);
    const body = filled('[]', 32 * MEBIBYTE - 100);
    // What is refused unread may be cut while it is still being sent.
    const answers = await Promise.allSettled(
      Array.from({ length: 12 }, () => send('/api/v1/procedures/imports', body)),
    );
    watch.stop();
    for (const one of answers) if (one.status === 'fulfilled') expect(one.value).toBe('401 UNAUTHENTICATED');
    expect(watch.seen().largestMiB - watch.seen().before.residentMiB).toBeLessThan(300);
    expect(await alive()).toBe(200);
  });

  it('of empty lists within lists are refused from an administrator', async () => {
    const body = filled('[]', 32 * MEBIBYTE - 100);
    expect(await send('/api/v1/procedures/imports', body, { as: 'administrator' })).toMatch(/^4(00|13|22) /);
    expect(await alive()).toBe(200);
  });

  it('of a workbook with 80,000 times "<c " are refused', async () => {
    const sheet = deflateRawSync(Buffer.from(`<worksheet><sheetData><row>${'<c '.repeat(80_000)}`));
    const parts = WORKBOOK_PARTS.map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, bytes: sheet } : part));
    const workbook = storedZip(parts, ({ bytes }) =>
      bytes === sheet ? { method: 8, size: 240_027, checksum: 0 } : {},
    );
    expect(await send('/api/v1/procedures/imports', workbook, { as: 'administrator', type: XLSX })).toMatch(
      /^4(00|13|22) /,
    );
  });
});

it.each(['username', 'password'])('%s with a member that every object has is refused', async (field) => {
  for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'then']) {
    const whole = { username: 'mot.nguoi', password: 'mat-khau-dai', [field]: { [name]: 1 } };
    expect(await send('/api/v1/sessions', JSON.stringify(whole))).toMatch(/^400 /);
  }
});

it('what the framework refuses is a problem in Vietnamese', async () => {
  expect(await send('/api/v1/sessions', '{')).toBe('400 MALFORMED_REQUEST');
  expect(await send('/api/v1/sessions', '<a/>', { type: 'application/xml' })).toBe('415 UNSUPPORTED_MEDIA_TYPE');
  expect(await send('/api/v1/khong-co', '{}')).toBe('404 NOT_FOUND');
  expect(await send('/api/v1/plans', 'x'.repeat(2 * MEBIBYTE), { as: 'administrator' })).toMatch(/^413 /);
});

it('the document of the API is made once, can be kept, and is not made anew in another form', async () => {
  const first = await fetch(`${program.url}/api/docs-json`);
  const etag = first.headers.get('etag') ?? '';
  expect([etag, first.headers.get('cache-control')]).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
  const again = await fetch(`${program.url}/api/docs-json`, { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
  expect((await fetch(`${program.url}/api/docs-yaml`)).status).toBe(404);
});
