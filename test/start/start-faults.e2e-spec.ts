import { startEmbeddedPostgres, type EmbeddedPostgres } from '@app/runtime';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { endOfStart } from '../support/failed-start.js';

jest.setTimeout(240_000);

let scratch: string;

beforeAll(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'start-faults-'));
});

afterAll(() => rmSync(scratch, { recursive: true, maxRetries: 5 }));

const folder = (name: string) => path.join(scratch, name);

function embeddedIn(name: string): Promise<EmbeddedPostgres> {
  mkdirSync(folder(name), { mode: 0o711 });
  return startEmbeddedPostgres({ dir: folder(`${name}/postgres`) });
}

/** Listens on a port of loopback; takes connections and says nothing. */
async function listener(): Promise<{ port: number; server: Server }> {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, server };
}

/** The start ends by itself, with code 1, and says this and nothing else: no stack trace, no second line. */
async function expectEnd(env: Record<string, string>, line: RegExp): Promise<void> {
  const { code, errors } = await endOfStart({ TINHGON_DATA: folder('unused'), ...env });
  expect({ code, lines: errors.trim().split('\n') }).toEqual({ code: 1, lines: [expect.stringMatching(line)] });
}

describe('the address', () => {
  it('taken', async () => {
    const { port, server } = await listener();
    await expectEnd({ PORT: String(port) }, new RegExp(`^Cổng ${String(port)} của 127.0.0.1 đang được .* PORT\\.$`));
    server.close();
  });

  it('not of this machine', () => expectEnd({ HOST: '192.0.2.1' }, /^Máy này không có địa chỉ 192\.0\.2\.1\. .*HOST/));

  it('of a name that nobody has', () =>
    expectEnd({ HOST: 'khong-co.invalid' }, /^Không t(ìm thấy|ra được) .*khong-co/));
});

describe('the data folder', () => {
  it('in /proc', () => expectEnd({ TINHGON_DATA: '/proc/x' }, /TINHGON_DATA/));

  it('a file', () => {
    writeFileSync(folder('file'), '');
    return expectEnd({ TINHGON_DATA: folder('file') }, /là một tệp, không phải thư mục.*TINHGON_DATA/);
  });

  it('below a file', () => {
    writeFileSync(folder('upper'), '');
    return expectEnd({ TINHGON_DATA: folder('upper/data') }, /nằm dưới một tệp.*TINHGON_DATA/);
  });

  it('of a path too long', () => expectEnd({ TINHGON_DATA: folder('x'.repeat(300)) }, /quá dài.*TINHGON_DATA/));
});

describe('a system without an embedded PostgreSQL', () => {
  it.each([
    ['win32', 'x64'],
    ['freebsd', 'arm64'],
    ['linux', 'riscv64'],
  ])('%s on %s', async (platform, arch) => {
    // Loaded first: it has binaries for those systems, but they are not here.
    const argon2 = pathToFileURL(path.resolve('node_modules/@node-rs/argon2/index.js')).href;
    const fake = Object.entries({ platform, arch }).map(
      ([name, value]) => `Object.defineProperty(process, '${name}', { value: '${value}' });`,
    );
    const preload = `await import('${argon2}'); ${fake.join(' ')}`;
    const said = new RegExp(
      `^PostgreSQL nhúng không chạy trên hệ máy này \\(${platform}-${arch}\\): .* DATABASE_URL\\.$`,
    );
    await expectEnd({ NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(preload)}` }, said);
  });
});

describe('the address of a database', () => {
  it('refused', () =>
    expectEnd(
      { DATABASE_URL: 'postgres://tinhgon:mat-khau@127.0.0.1:1/tinhgon' },
      /127\.0\.0\.1:1\/tinhgon.*DATABASE_URL/,
    ));

  it('silent', async () => {
    const { port, server } = await listener();
    const DATABASE_URL = `postgres://tinhgon:mat-khau@127.0.0.1:${String(port)}/tinhgon`;
    await expectEnd({ DATABASE_URL }, /^Cơ sở dữ liệu 127\.0\.0\.1:\d+\/tinhgon không trả lời/);
    server.close();
  });
});

describe('an embedded server of before', () => {
  let server: EmbeddedPostgres;

  beforeAll(async () => {
    server = await embeddedIn('running');
  });
  afterAll(() => server.stop());

  it.each([
    ['a wrong password', 'postgres', 'sai-mat-khau', /không nhận tên hoặc mật khẩu.*ALTER ROLE/],
    [
      'a database that is not there',
      'khong-co',
      undefined,
      /^Máy chủ không có cơ sở dữ liệu 127\.0\.0\.1:\d+\/khong-co/,
    ],
  ])('with %s', async (_, name, password, line) => {
    const url = new URL(server.superuserUrl);
    url.pathname = name;
    if (password !== undefined) url.password = password;
    await expectEnd({ DATABASE_URL: url.toString() }, line);
  });

  it('with an EventStoreDB that is away', async () => {
    await expectEnd(
      { TINHGON_DATA: folder('esdb'), EVENTSTOREDB_URL: 'esdb://127.0.0.1:1?tls=false' },
      /^Không kết nối được tới EventStoreDB 127\.0\.0\.1:1\. .*EVENTSTOREDB_URL/,
    );
  });

  it('with a damaged cluster', async () => {
    await (await embeddedIn('damaged')).stop();
    truncateSync(folder('damaged/postgres/data/global/pg_control'), 10);
    await expectEnd({ TINHGON_DATA: folder('damaged') }, /bị hỏng hoặc thiếu tệp.*TINHGON_DATA từ bản sao lưu/);
  });
});
