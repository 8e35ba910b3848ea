import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { IdentityDataSource } from '../database/data-source.js';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { Accounts } from './accounts.js';

jest.setTimeout(60_000);

const begun = Date.parse('2026-03-02T01:00:00Z');
const minute = 60_000;
const after = (ms: number) => ({ now: new Date(begun + ms), demonstrationAllowed: false });
const password = 'đêm trăng Gia Sàng';

let database: SpecDatabase;
let second: IdentityDataSource;
let one: Accounts;
let other: Accounts;

beforeAll(async () => {
  database = await openSpecDatabase();
  one = new Accounts(database.source);
  second = await database.connect();
  other = new Accounts(second);
});

afterAll(() => database.stop());

let made = 0;
async function account() {
  const given = { personId: randomUUID(), username: `can.bo-${++made}`, password, demonstration: false };
  await one.create(given, new Date(begun));
  return given;
}

async function opens(username: string, ms: number, entered = password): Promise<boolean> {
  return one.signIn({ username, password: entered }, after(ms)).then(
    () => true,
    (error: unknown) => {
      expect(error).toMatchObject({ code: 'SIGN_IN_REFUSED' });
      return false;
    },
  );
}

async function someoneWaits(): Promise<boolean> {
  const waiting = await second.query<unknown[]>(
    `select from pg_stat_activity where wait_event_type = 'Lock' and query like 'update identity.account%'`,
  );
  return waiting.length > 0;
}

async function failTimes(username: string, times: number, ms = 0): Promise<void> {
  for (let time = 0; time < times; time += 1) expect(await opens(username, ms, 'sai mật khẩu rồi')).toBe(false);
}

it('lets a person in after four failures, and forgets them then', async () => {
  const { username } = await account();
  await failTimes(username, 4);
  expect(await opens(username, 0)).toBe(true);
  await failTimes(username, 4);
  expect(await opens(username, 0)).toBe(true);
});

it('locks at the fifth failure for 15 minutes of the given clock', async () => {
  const { username } = await account();
  await failTimes(username, 5);
  expect(await opens(username, 0)).toBe(false);
  expect(await opens(username, 15 * minute - 1)).toBe(false);
  expect(await opens(username, 15 * minute)).toBe(true);
});

it('neither counts nor prolongs while it is locked, and counts from one afterwards', async () => {
  const { personId, username } = await account();
  await failTimes(username, 5);
  await failTimes(username, 3, 14 * minute);
  await failTimes(username, 1, 15 * minute);
  await expect(one.byPerson(personId)).resolves.toMatchObject({ failedAttempts: 1, lockedUntil: null });
  await failTimes(username, 3, 16 * minute);
  expect(await opens(username, 16 * minute)).toBe(true);
  await failTimes(username, 5, 17 * minute);
  expect(await opens(username, 31 * minute)).toBe(false);
});

it('locks nobody else', async () => {
  const [locked, free] = [await account(), await account()];
  await failTimes(locked.username, 5);
  expect(await opens(free.username, 0)).toBe(true);
});

it('counts every failure of attempts at once on two servers', async () => {
  const { personId, username } = await account();
  const attempt = (server: Accounts) => server.signIn({ username, password: 'sai mật khẩu rồi' }, after(0));
  await Promise.allSettled([attempt(one), attempt(other), attempt(one), attempt(other)]);
  await expect(one.byPerson(personId)).resolves.toMatchObject({ failedAttempts: 4, lockedUntil: null });
  await Promise.allSettled([one, other, one, other, one, other].map(attempt));
  const lockedUntil = new Date(begun + 15 * minute);
  await expect(other.byPerson(personId)).resolves.toMatchObject({ failedAttempts: 5, lockedUntil });
});

it('refuses a right guess that was read before the lock and settled after it', async () => {
  const { username } = await account();
  await failTimes(username, 4);
  const rival = second.createQueryRunner();
  await rival.startTransaction();
  await rival.query('update identity.account set failed_attempts = 5, locked_until = $2 where username = $1', [
    username,
    new Date(begun + minute),
  ]);
  const guess = opens(username, 0);
  while (!(await someoneWaits())) await delay(10);
  await rival.commitTransaction();
  await rival.release();
  expect(await guess).toBe(false);
});

it('tells nothing by answers once many guesses at once have locked the account', async () => {
  const { username } = await account();
  const guesses = Array.from({ length: 12 }, (_, n) =>
    (n % 2 ? one : other).signIn({ username, password: `đoán mò lần ${n}` }, after(0)),
  );
  const answers = await Promise.allSettled(guesses);
  answers.push(...(await Promise.allSettled([other.signIn({ username, password }, after(0))])));
  expect(new Set(answers.map((answer) => (answer.status === 'rejected' ? String(answer.reason) : '')))).toHaveProperty(
    'size',
    1,
  );
});

it('locks nobody out whose right sign-ins come all at once', async () => {
  const { username } = await account();
  const right = Array.from({ length: 10 }, (_, n) => (n % 2 ? one : other).signIn({ username, password }, after(0)));
  await expect(Promise.all(right)).resolves.toHaveLength(10);
});

it('ends with an administrator’s reset or enabling', async () => {
  const [reset, enabled] = [await account(), await account()];
  for (const { username } of [reset, enabled]) await failTimes(username, 5);
  await one.setPassword(reset.personId, 'được cấp lại rồi');
  await one.enable(enabled.personId);
  expect(await opens(reset.username, 0, 'được cấp lại rồi')).toBe(true);
  expect(await opens(enabled.username, 0)).toBe(true);
});
