import { randomUUID } from 'node:crypto';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { partsOn } from '../../spec-support/parts.js';
import type { Accounts } from './accounts.js';

jest.setTimeout(60_000);

const now = new Date('2026-03-02T01:00:00Z');
const PASSWORD = 'đêm trăng Gia Sàng';

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
async function account(change: Partial<{ username: string; password: string; demonstration: boolean }> = {}) {
  const given = {
    personId: randomUUID(),
    username: `can.bo-${++made}`,
    password: PASSWORD,
    demonstration: false,
    ...change,
  };
  await accounts.create(given, now);
  return given;
}

const refused = { code: 'SIGN_IN_REFUSED' };

describe('a new account', () => {
  it('opens by its name in any case and its password in any composition of letters', async () => {
    const { personId, username } = await account();
    const entry = { username: ` ${username.toUpperCase()} `, password: PASSWORD.normalize('NFD') };
    await expect(parts.signIn(entry)).resolves.toMatchObject({
      personId,
      username,
      demonstration: false,
      passwordChangeDue: true,
      createdAt: now,
      disabledAt: null,
      tokenSeries: 0,
    });
  });

  it('needs a name and a person that have none yet', async () => {
    const { personId, username } = await account();
    const other = { personId: randomUUID(), username: 'nguoi-khac', password: PASSWORD, demonstration: false };
    const taken = accounts.create({ ...other, username: username.toUpperCase() }, now);
    await expect(taken).rejects.toMatchObject({ code: 'USERNAME_TAKEN' });
    await expect(accounts.create({ ...other, personId }, now)).rejects.toMatchObject({ code: 'PERSON_HAS_ACCOUNT' });
  });

  it('is made once when two servers make it at once', async () => {
    const given = { personId: randomUUID(), username: 'cung-luc', password: PASSWORD, demonstration: false };
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => accounts.create(given, now)));
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
  });

  it.each(['ab', 'có.dấu', 'hai tên', '.dau', 'x'.repeat(65), 'a\u0000bc', 'elvin\u212A'])(
    'refuses the name %j',
    async (username) => {
      await expect(account({ username })).rejects.toMatchObject({ code: 'USERNAME_INVALID' });
    },
  );

  it.each([
    ['mười một kt', 'PASSWORD_TOO_SHORT'],
    ['x'.repeat(257), 'PASSWORD_TOO_LONG'],
    ['Van.Phong và nữa', 'PASSWORD_HAS_USERNAME'],
    ['nửa cặp \ud83d thay thế', 'PASSWORD_INVALID'],
  ])('refuses the password %j', async (bad, code) => {
    await expect(account({ username: 'van.phong', password: bad })).rejects.toMatchObject({ code });
  });

  it('takes a short password for demonstration alone, but not an empty one', async () => {
    const { username } = await account({ password: 'thu', demonstration: true });
    await expect(parts.signIn({ username, password: 'thu' })).resolves.toMatchObject({ demonstration: true });
    await expect(account({ password: '', demonstration: true })).rejects.toMatchObject({ code: 'PASSWORD_TOO_SHORT' });
  });

  it('waits for its turn among those who enter passwords', async () => {
    const { accounts: own, work } = partsOn(database.source);
    const ends: (() => void)[] = [];
    const others = Array.from({ length: 203 }, () =>
      work
        .do({ known: true, lane: 'khác', party: 'khác' }, () => new Promise<void>((end) => ends.push(end)))
        .catch((error: unknown) => (error as { readonly code: string }).code),
    );
    const given = { personId: randomUUID(), username: 'cho-den-luot', password: PASSWORD, demonstration: false };
    const created = own.create({ ...given, by: randomUUID() }, now);
    // The longest lane gives way: it is in the same queue.
    await expect(others.at(ends.length + 199)).resolves.toBe('PASSWORD_CHECKS_BUSY');
    await expect(own.byPerson(given.personId)).resolves.toBeNull();
    const going = setInterval(() => ends.splice(0).forEach((end) => end()), 1);
    await created;
    await Promise.all(others);
    clearInterval(going);
  });

  it('refuses a person id that is none', async () => {
    const given = { personId: 'can-bo', username: 'khong-ma', password: PASSWORD, demonstration: false };
    await expect(accounts.create(given, now)).rejects.toMatchObject({ code: 'PERSON_ID_INVALID' });
  });
});

describe('signing in', () => {
  it('answers alike for an unknown name, an impossible name, a wrong password and what is not allowed', async () => {
    const known = await account();
    const demonstration = await account({ demonstration: true });
    const disabled = await account();
    await accounts.disable(disabled.personId, now);
    const entries = [
      { username: 'khong-co-ai', password: PASSWORD },
      { username: 'a\u0000b', password: PASSWORD },
      { username: known.username, password: 'sai mật khẩu rồi' },
      { username: demonstration.username, password: PASSWORD },
      { username: disabled.username, password: PASSWORD },
    ];
    const strict = { demonstrationAllowed: false };
    const answers = await Promise.allSettled(entries.map((entry) => parts.signIn(entry, strict)));
    const said = answers.map((answer) => (answer.status === 'rejected' ? String(answer.reason) : 'signed in'));
    expect(new Set(said)).toEqual(new Set(['IdentityError: SIGN_IN_REFUSED']));
  });

  it('works again once a disabled account is enabled', async () => {
    const { personId, username } = await account();
    await accounts.disable(personId, now);
    await expect(accounts.byPerson(personId)).resolves.toMatchObject({ disabledAt: now });
    await accounts.enable(personId);
    await expect(parts.signIn({ username, password: PASSWORD })).resolves.toMatchObject({ personId });
  });
});

describe('a password that somebody else chose', () => {
  const due = async (personId: string) => (await accounts.byPerson(personId))?.passwordChangeDue;

  it('is to be changed until its owner has done so, but for demonstration', async () => {
    const { personId } = await account();
    expect(await due(personId)).toBe(true);
    await expect(parts.changeOwn({ personId, current: PASSWORD, next: 'một mật khẩu mới' })).resolves.toMatchObject({
      passwordChangeDue: false,
    });
    expect(await due(personId)).toBe(false);
    await parts.passwords.setByOther(personId, 'được cấp lại rồi');
    expect(await due(personId)).toBe(true);
    expect(await due((await account({ demonstration: true })).personId)).toBe(false);
  });
});

describe('changing a password', () => {
  it('replaces the current one', async () => {
    const { personId, username } = await account();
    const next = 'một mật khẩu mới';
    await parts.changeOwn({ personId, current: PASSWORD, next });
    await expect(parts.signIn({ username, password: PASSWORD })).rejects.toMatchObject(refused);
    await expect(parts.signIn({ username, password: next })).resolves.toMatchObject({ personId });
  });

  it('lets one of two changes at once win', async () => {
    const { personId } = await account();
    const change = (next: string) => parts.changeOwn({ personId, current: PASSWORD, next });
    const outcomes = await Promise.allSettled([change('mật khẩu thứ nhất'), change('mật khẩu thứ hai')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('refuses a weak one, the same one, and any for a demonstration account', async () => {
    const { personId } = await account();
    const weak = parts.changeOwn({ personId, current: PASSWORD, next: 'ngắn' });
    await expect(weak).rejects.toMatchObject({ code: 'PASSWORD_TOO_SHORT' });
    const same = parts.changeOwn({ personId, current: PASSWORD, next: PASSWORD.normalize('NFD') });
    await expect(same).rejects.toMatchObject({ code: 'PASSWORD_UNCHANGED' });
    const shared = await account({ demonstration: true });
    const entry = { personId: shared.personId, current: PASSWORD, next: 'một mật khẩu mới' };
    await expect(parts.changeOwn(entry)).rejects.toMatchObject({ code: 'DEMONSTRATION_ACCOUNT' });
    const reset = parts.passwords.setByOther(shared.personId, 'một mật khẩu mới');
    await expect(reset).rejects.toMatchObject({ code: 'DEMONSTRATION_ACCOUNT' });
  });

  it('is possible for an administrator, by the same rules', async () => {
    const { personId, username } = await account();
    await expect(parts.passwords.setByOther(personId, 'ngắn')).rejects.toMatchObject({ code: 'PASSWORD_TOO_SHORT' });
    await parts.passwords.setByOther(personId, 'được cấp lại rồi');
    await expect(parts.signIn({ username, password: 'được cấp lại rồi' })).resolves.toMatchObject({ personId });
    const nobody = parts.passwords.setByOther(randomUUID(), 'được cấp lại rồi');
    await expect(nobody).rejects.toMatchObject({ code: 'ACCOUNT_UNKNOWN' });
  });
});

describe('a person who is forgotten', () => {
  it('has no account and no username left', async () => {
    const { personId, username } = await account();
    await expect(accounts.remove(personId)).resolves.toEqual({ personId, tokenSeries: 2_147_483_647 });
    await expect(accounts.remove(personId)).resolves.toMatchObject({ personId });
    await expect(accounts.byUsername(username)).resolves.toBeNull();
    await expect(accounts.disable(personId, now)).rejects.toMatchObject({ code: 'ACCOUNT_UNKNOWN' });
  });
});

it('never shows a hash to who asks for an account', async () => {
  const { personId, username } = await account();
  const shown = [await accounts.byPerson(personId), await accounts.byUsername(username.toUpperCase())];
  expect(shown).toEqual([expect.objectContaining({ username }), expect.objectContaining({ personId })]);
  expect(JSON.stringify([...shown, await parts.signIn({ username, password: PASSWORD })])).not.toMatch(/argon2|hash/i);
  const [kept] = await database.source.query<{ hash: string }[]>(
    'select password_hash as hash from identity.account where username = $1',
    [username],
  );
  expect(kept?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});
