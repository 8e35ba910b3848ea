import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { partsOn } from '../../spec-support/parts.js';
import type { Accounts } from './accounts.js';

jest.setTimeout(60_000);

const now = new Date('2026-03-02T01:00:00Z');
const PASSWORD = 'đêm trăng Gia Sàng';
const NEXT = 'một mật khẩu mới';

let database: SpecDatabase;
let parts: ReturnType<typeof partsOn>;
let accounts: Accounts;

beforeAll(async () => {
  database = await openSpecDatabase();
  parts = partsOn(database.source);
  accounts = parts.accounts;
});

afterAll(() => database.stop());

let made = 0;
async function account() {
  const given = { personId: randomUUID(), username: `can.bo-${++made}`, password: PASSWORD, demonstration: false };
  await accounts.create(given, now);
  const { personId, username, demonstration } = given;
  return { personId, holder: { personId, username, demonstration } };
}

const seriesOf = async (personId: string) => (await accounts.byPerson(personId))?.tokenSeries;

/** Whether a transaction waits for the row's lock. */
async function someoneWaits(): Promise<boolean> {
  const waiting = await database.source.query<unknown[]>(
    `select from pg_stat_activity where wait_event_type = 'Lock' and query ilike '%update identity.account%'`,
  );
  return waiting.length > 0;
}

it('is a new one after each disabling and each new password, as the answer says', async () => {
  const { personId, holder } = await account();
  await expect(accounts.disable(personId, now)).resolves.toMatchObject({ ...holder, tokenSeries: 1 });
  await accounts.enable(personId);
  await expect(seriesOf(personId)).resolves.toBe(1);
  const changed = parts.changeOwn({ personId, current: PASSWORD, next: NEXT });
  await expect(changed).resolves.toMatchObject({ ...holder, tokenSeries: 2 });
  await expect(parts.passwords.setByOther(personId, PASSWORD)).resolves.toMatchObject({ ...holder, tokenSeries: 3 });
  await expect(parts.signIn({ username: holder.username, password: PASSWORD })).resolves.toMatchObject({
    tokenSeries: 3,
  });
});

it('stays the same where nothing was changed', async () => {
  const { personId } = await account();
  const wrong = parts.changeOwn({ personId, current: 'không phải mật khẩu', next: NEXT });
  await expect(wrong).rejects.toMatchObject({ code: 'PASSWORD_REFUSED' });
  await expect(parts.passwords.setByOther(personId, 'ngắn')).rejects.toMatchObject({ code: 'PASSWORD_TOO_SHORT' });
  await expect(seriesOf(personId)).resolves.toBe(0);
});

it('is the new one for each of two who disable at once', async () => {
  const { personId } = await account();
  const both = await Promise.all([accounts.disable(personId, now), accounts.disable(personId, now)]);
  expect(both.map(({ tokenSeries }) => tokenSeries).sort()).toEqual([1, 2]);
});

it('is not begun by a person whose account is disabled while their password changes', async () => {
  const { personId } = await account();
  const blocker = database.source.createQueryRunner();
  await blocker.startTransaction();
  await blocker.query('update identity.account set disabled_at = now() where person_id = $1', [personId]);
  const change = parts.changeOwn({ personId, current: PASSWORD, next: NEXT }).catch((error: unknown) => error);
  while (!(await someoneWaits())) await delay(20);
  await blocker.commitTransaction();
  await blocker.release();
  await expect(change).resolves.toMatchObject({ code: 'PASSWORD_REFUSED' });
  await expect(seriesOf(personId)).resolves.toBe(0);
});
