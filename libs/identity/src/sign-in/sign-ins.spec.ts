import { randomUUID } from 'node:crypto';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { entrance, partsOn } from '../../spec-support/parts.js';
import { PasswordCheckRefused } from '../errors.js';
import type { Entrance } from './sign-ins.js';

jest.setTimeout(120_000);

const PASSWORD = 'đêm trăng Gia Sàng';
const WRONG = 'sai mật khẩu rồi';

let database: SpecDatabase;
let one: ReturnType<typeof partsOn>;
let other: ReturnType<typeof partsOn>;

beforeAll(async () => {
  database = await openSpecDatabase();
  one = partsOn(database.source);
  other = partsOn(await database.connect());
});
afterAll(() => database.stop());

let made = 0;
async function account() {
  const given = { personId: randomUUID(), username: `can.bo-${++made}`, password: PASSWORD, demonstration: false };
  await one.accounts.create(given, entrance.now);
  return given;
}

/** `in`, or the refusal. */
async function outcome(username: string, entered: string, at: Partial<Entrance> = {}, server = one): Promise<string> {
  try {
    await server.signIn({ username, password: entered }, at);
    return 'in';
  } catch (error) {
    if (error instanceof PasswordCheckRefused) expect(error.retryAfter).toBeGreaterThanOrEqual(1);
    return (error as { readonly code: string }).code;
  }
}

async function outcomes(times: number, ask: () => Promise<string>): Promise<readonly string[]> {
  const answers: string[] = [];
  for (let time = 0; time < times; time += 1) answers.push(await ask());
  return answers;
}

const repeated = (code: string, times: number) => Array.from({ length: times }, () => code);
/** Sets the failures in a row of every share. */
const haveFailed = (times: number) =>
  database.source.query('update identity.password_check set failures = $1', [times]);

it('tells whose account is tried, whether or not the password opens it', async () => {
  const { personId, username } = await account();
  const tried: string[] = [];
  const at = { tried: (person: string) => tried.push(person) };
  expect([await outcome(username, WRONG, at), await outcome('khong.co.ai', WRONG, at)]).toEqual(
    repeated('SIGN_IN_REFUSED', 2),
  );
  expect(await outcome(username, PASSWORD, at)).toBe('in');
  expect(tried).toEqual([personId, personId]);
});

it('counts checks of an address and user name in any case within a minute, over all servers', async () => {
  const { username } = await account();
  const at = { address: '192.0.2.10', checksAMinute: 4 };
  const answers = [
    await outcome(username, WRONG, at),
    await outcome(username.toUpperCase(), WRONG, at, other),
    await outcome(` ${username} `, PASSWORD, at),
    await outcome(username, WRONG, at, other),
    await outcome(username, PASSWORD, at),
    await outcome(username, PASSWORD, { ...at, address: '192.0.2.11' }),
  ];
  const [refused, busy] = ['SIGN_IN_REFUSED', 'TOO_MANY_PASSWORD_CHECKS'];
  expect(answers).toEqual([refused, refused, 'in', refused, busy, 'in']);
});

it('never makes anybody wait because of what others enter elsewhere', async () => {
  const { username } = await account();
  const stranger = { address: '198.51.100.1' };
  expect(await outcomes(20, () => outcome(username, WRONG, stranger))).toEqual(repeated('SIGN_IN_REFUSED', 20));
  await haveFailed(100);
  expect(await outcome(username, WRONG, stranger)).toBe('TOO_MANY_FAILURES');
  expect(await outcome(username, PASSWORD)).toBe('in');
});

it('counts all of an IPv6 /64 as one address', async () => {
  const { username } = await account();
  const from = (address: string) => outcome(username, PASSWORD, { address, checksAMinute: 2 });
  const answers = [await from('2001:db8::1'), await from('2001:db8::2'), await from('2001:db8::3')];
  expect(answers).toEqual(['in', 'in', 'TOO_MANY_PASSWORD_CHECKS']);
  expect(await from('2001:db8:0:1::1')).toBe('in');
});

it('lets a known device in from an address where strangers fail, and counts its own failures', async () => {
  const { username, personId } = await account();
  const device = (await one.devices.mark({ personId, tokenSeries: 0 }, entrance.now)).mark;
  const at = { address: '198.51.100.2', checksAMinute: 3 };
  await outcomes(3, () => outcome(username, WRONG, at));
  expect(await outcome(username, PASSWORD, at)).toBe('TOO_MANY_PASSWORD_CHECKS');
  expect(await outcome(username, PASSWORD, { ...at, deviceMark: device })).toBe('in');
  await outcomes(2, () => outcome(username, WRONG, { ...at, deviceMark: device }));
  expect(await outcome(username, PASSWORD, { ...at, deviceMark: device })).toBe('TOO_MANY_PASSWORD_CHECKS');
});

it('knows ten devices of a person, those marked last, and of one marked again no more', async () => {
  const { personId, username } = await account();
  const at = (n: number) => new Date(entrance.now.getTime() + n * 1_000);
  const mark = async (n: number) => (await one.devices.mark({ personId, tokenSeries: 0 }, at(n))).mark;
  const first = await mark(0);
  const marks = [first, ...(await Promise.all([1, 2, 3, 4, 5, 6, 7, 8, 9].map(mark)))];
  await one.devices.mark({ personId, tokenSeries: 0 }, at(10), await one.devices.read(first, at(10)));
  marks.push(await mark(11));
  const known = await Promise.all(marks.map((it) => other.devices.read(it, at(12))));
  expect(known.map((device) => device !== null)).toEqual([true, false, ...Array.from({ length: 9 }, () => true)]);
  await one.accounts.remove(personId);
  expect(await one.devices.read(first, at(12))).toBeNull();
  expect(await outcome(username, PASSWORD)).toBe('SIGN_IN_REFUSED');
});

it('counts the checks of all known devices of a person together, too, and gives them one turn', async () => {
  const { personId, username } = await account();
  const marks = await Promise.all(
    [1, 2, 3, 4].map(async () => (await one.devices.mark({ personId, tokenSeries: 0 }, entrance.now)).mark),
  );
  const turns = jest.spyOn(one.work, 'do');
  const answers = [];
  for (const deviceMark of [...marks, ...marks]) {
    answers.push(await outcome(username, PASSWORD, { deviceMark, checksAMinute: 2 }));
  }
  expect(answers).toEqual([...repeated('in', 6), ...repeated('TOO_MANY_PASSWORD_CHECKS', 2)]);
  expect(new Set(turns.mock.calls.map(([{ known, lane }]) => `${String(known)} ${lane}`))).toEqual(
    new Set([`true ${personId}`]),
  );
  expect(new Set(turns.mock.calls.map(([{ party }]) => party)).size).toBe(4);
  turns.mockRestore();
  expect(await outcome(username, PASSWORD, { checksAMinute: 2 })).toBe('in');
});

it('takes a device for known only with its own account, its own series, in its time and unchanged', async () => {
  const [mine, theirs] = [await account(), await account()];
  const mark = async (personId: string, tokenSeries: number, now = entrance.now) =>
    (await one.devices.mark({ personId, tokenSeries }, now)).mark;
  const good = await mark(mine.personId, 0);
  const known = async (deviceMark: string | null) =>
    (await one.signIns.signIn(mine, { ...entrance, deviceMark })).device !== null;
  const old = new Date(entrance.now.getTime() - 91 * 86_400_000);
  const marks = [
    good,
    await mark(theirs.personId, 0),
    await mark(mine.personId, 0, old),
    `${good.slice(0, -3)}AAA`,
    null,
  ];
  const answers: boolean[] = [];
  for (const one of marks) answers.push(await known(one));
  expect(answers).toEqual([true, false, false, false, false]);
  await one.accounts.disable(mine.personId, entrance.now);
  await one.accounts.enable(mine.personId);
  expect(await known(good)).toBe(false);
});

it('treats names that nobody has like those of others, in its answers and in what it keeps', async () => {
  const at = { address: '198.51.100.3', checksAMinute: 2 };
  const [unknown, { username }] = ['khong-co-ai', await account()];
  const tried = async (name: string) => outcomes(3, () => outcome(name, WRONG, at));
  expect(await tried(unknown)).toEqual(await tried(username));
  const kept = await database.source.query<object[]>('select * from identity.password_check');
  expect(JSON.stringify(kept)).not.toMatch(/khong-co-ai|198\.51/);
});

it('starts anew after a success, and waits no more for failures that a wrong clock put ahead', async () => {
  const { username } = await account();
  const at = { address: '198.51.100.4' };
  await outcome(username, WRONG, at);
  await haveFailed(99);
  expect(await outcome(username, PASSWORD, at)).toBe('in');
  await outcome(username, WRONG, at);
  await haveFailed(100);
  expect(await outcome(username, PASSWORD, at)).toBe('TOO_MANY_FAILURES');
  const ahead = `update identity.password_check set failed_at = now() + interval '1 year', began_at = now() + interval '1 year'`;
  await database.source.query(ahead);
  expect(await outcome(username, PASSWORD, at)).toBe('in');
});

it('forgets what was still for a day, and the least of what is beyond its bound', async () => {
  const { username } = await account();
  await outcome(username, WRONG, { address: '198.51.100.5' });
  await database.source.query(
    `insert into identity.password_check (share, began_at, checks, failures)
     select sha256(n::text::bytea), now() - make_interval(hours => case when n <= 10 then 25 else 1 end), 1, n / 100000
     from generate_series(1, 100100) as r(n)`,
  );
  await one.checks.clean();
  const [left] = await database.source.query<{ all: number; old: number; failed: number }[]>(
    `select count(*)::integer as all, count(*) filter (where began_at < now() - interval '1 day')::integer as old,
       count(*) filter (where failures > 0)::integer as failed from identity.password_check`,
  );
  expect(left).toMatchObject({ all: 100_000, old: 0 });
  expect(left?.failed).toBeGreaterThan(101);
  await database.source.query('delete from identity.password_check');
});

it('counts checks of the current password by themselves', async () => {
  const { personId, username } = await account();
  const change = { personId, current: WRONG, next: 'một mật khẩu mới', address: entrance.address, checksAMinute: 2 };
  const tried = () => one.passwords.changeOwn(change).catch((error: unknown) => (error as { code: string }).code);
  expect([await tried(), await tried(), await tried()]).toEqual([
    'PASSWORD_REFUSED',
    'PASSWORD_REFUSED',
    'TOO_MANY_PASSWORD_CHECKS',
  ]);
  expect(await outcome(username, PASSWORD)).toBe('in');
});
