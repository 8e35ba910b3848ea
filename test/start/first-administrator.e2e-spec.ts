import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { logAfter } from '../support/log-after.js';
import { logPrefix } from '../support/log-prefix.js';
import { refusalOf } from '../support/problem.js';
import { startProgram } from '../support/program.js';
import { Service } from '../support/service.js';

jest.setTimeout(240_000);

const UNIT = 'thu-nghiem.ubnd';
const NEW_UNIT = ['--unit', UNIT, '--unit-name', 'UBND tỉnh Thử Nghiệm', '--area', '99'];
const PASSWORD = 'sáng nay trời mưa to';

let dataDir: string;
beforeAll(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'first-administrator-'));
});
afterAll(() => rmSync(dataDir, { recursive: true, maxRetries: 10 }));

interface Ended {
  readonly code: number | null;
  readonly errors: string;
}

/** Runs the command line to its end, with a password on its standard input. */
function create(password: string, args: readonly string[]): Promise<Ended> {
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, ...inherited } = process.env;
  const env = { ...inherited, TINHGON_DATA: dataDir, EVENTSTOREDB_PREFIX: logPrefix(dataDir) };
  const all = ['dist/apps/cli/src/main.js', 'admin', 'create', ...args];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, all, { env }, (_error, _output, errors) =>
      resolve({ code: child.exitCode, errors: errors.trim() }),
    );
    child.stdin?.end(`${password}\n`);
  });
}

const named = (username: string, name = 'Trần Thị Đầu') => ['--username', username, '--name', name];
const recorded = async () =>
  (await logAfter(dataDir)).map(({ stream }) => stream).filter((stream) => /^(person-|unit-thu-nghiem)/.test(stream));

describe('the first administrator', () => {
  it('that is refused leaves nothing: neither person nor unit', async () => {
    const refused: readonly (readonly [string, readonly string[], RegExp])[] = [
      ['ngắn', [...named('quan-tri'), ...NEW_UNIT], /ít nhất 12 ký tự/],
      ['Trần Thị Đầu 2026', [...named('quan-tri'), ...NEW_UNIT], /./],
      ['UBND tỉnh Thử Nghiệm', [...named('quan-tri'), ...NEW_UNIT], /./],
      [PASSWORD, [...named('tên có dấu'), ...NEW_UNIT], /Tên đăng nhập có từ 3/],
      [PASSWORD, [...named('quan-tri', 'Tên\u202eNgược'), ...NEW_UNIT], /^--name: .*đổi chiều chữ \(U\+202E\)\.$/],
      [PASSWORD, [...named('quan-tri'), '--unit', UNIT], /Chưa có đơn vị thu-nghiem\.ubnd/],
      [PASSWORD, [...named('quan-tri'), ...NEW_UNIT.slice(0, 4)], /phải đi cùng nhau/],
      [PASSWORD, [...named('quan-tri'), ...NEW_UNIT.slice(0, 4), '--area', 'Sai Mã'], /Không khai báo được đơn vị/],
    ];
    for (const [password, args, line] of refused) {
      expect(await create(password, args)).toEqual({ code: 1, errors: expect.stringMatching(line) as string });
    }
    expect(await recorded()).toEqual([]);
  });

  it('has a unit and a post, and changes the password before anything else', async () => {
    const made = await create(PASSWORD, [...named('quan-tri'), ...NEW_UNIT]);
    expect(made.code).toBe(0);
    const lines = made.errors.split('\n').map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    const by = { security: 'administered', person: null, address: `local:${userInfo().username}`, reason: null };
    const person = expect.stringMatching(/^person-[\da-f-]{36}$/) as unknown;
    expect(lines).toMatchObject([
      { ...by, act: 'RegisterUnit', on: `unit-${UNIT}`, route: 'cli admin create' },
      { ...by, act: 'RegisterPerson', on: person },
      { ...by, act: 'AppointPerson', on: person },
    ]);
    const facts = await recorded();
    expect(facts.filter((stream) => stream === `unit-${UNIT}`)).toHaveLength(1);
    expect(facts.filter((stream) => stream.startsWith('person-'))).toHaveLength(2);
    expect(await create(PASSWORD, [...named('quan-tri'), ...NEW_UNIT])).toEqual({
      code: 1,
      errors: 'Tên đăng nhập quan-tri đã có người dùng.',
    });
    const program = await startProgram(dataDir);
    const service = new Service(program.url, () => program.output());
    const first = await service.signIn('quan-tri', PASSWORD);
    expect(await refusalOf(first.get(`/units/${UNIT}`))).toBe('403 PASSWORD_CHANGE_REQUIRED');
    await first.post('/me/password', { current: PASSWORD, next: `${PASSWORD} hơn` });
    const again = await service.signIn('quan-tri', `${PASSWORD} hơn`);
    expect(again.heldPost).toMatchObject({ role: 'administrator', unit: UNIT });
    expect(await again.get(`/units/${UNIT}`)).toMatchObject({ id: UNIT, name: 'UBND tỉnh Thử Nghiệm', area: ['99'] });
    await program.stop();
  });
});
