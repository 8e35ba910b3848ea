import { randomBytes, randomUUID } from 'node:crypto';
import { type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { TokenKey } from './token-key.js';
import { Tokens } from './tokens.js';

const begun = Date.parse('2026-03-02T01:00:00.700Z');
const EIGHT_HOURS = 8 * 60 * 60_000;
const second = Math.floor(begun / 1000);
const key = new TokenKey(randomBytes(32));
const tokens = new Tokens(key);
const officer = { personId: randomUUID(), username: 'can.bo', demonstration: false };
const holder = { ...officer, tokenSeries: 2, passwordChangeDue: false };
const sessionId = randomUUID();
const after = (ms: number, demonstrationAllowed = false) => ({ now: new Date(begun + ms), demonstrationAllowed });

/** Signed with our key, with changed claims and header. */
function forged(change: Record<string, unknown>, header: { alg: string; typ?: string } = { alg: 'HS256', typ: 'JWT' }) {
  const ours = {
    sub: officer.personId,
    jti: sessionId,
    username: 'can.bo',
    demonstration: false,
    series: 0,
    iss: 'tinhgon',
    aud: 'tinhgon',
  };
  return new SignJWT({ ...ours, iat: second, exp: second + 3600, ...change })
    .setProtectedHeader(header)
    .sign(key.bytes);
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const refused = { code: 'TOKEN_REFUSED' };

it('says who holds it, for eight hours', async () => {
  const { token, expiresAt } = await tokens.issue(holder, new Date(begun));
  expect(expiresAt).toEqual(new Date(second * 1000 + EIGHT_HOURS));
  const claims = {
    ...officer,
    sessionId: expect.any(String) as string,
    series: 2,
    passwordChangeDue: false,
    since: new Date(second * 1000),
    issuedAt: new Date(second * 1000),
    expiresAt,
  };
  await expect(tokens.verify(token, after(0))).resolves.toEqual(claims);
  await expect(tokens.verify(token, after(EIGHT_HOURS - 1_000))).resolves.toEqual(claims);
  await expect(tokens.verify(token, after(EIGHT_HOURS))).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' });
});

it('says no more than it must', async () => {
  const { token } = await tokens.issue(holder, new Date(begun));
  const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString());
  expect(Object.keys(payload as object).sort()).toEqual([
    'aud',
    'demonstration',
    'exp',
    'iat',
    'iss',
    'jti',
    'series',
    'sub',
    'username',
  ]);
});

it('is of a session of its own each time, and says whether the password must be changed first', async () => {
  const issue = async (passwordChangeDue: boolean) =>
    tokens.verify((await tokens.issue({ ...holder, passwordChangeDue }, new Date(begun))).token, after(0));
  const [one, other] = [await issue(true), await issue(false)];
  expect(one.sessionId).not.toBe(other.sessionId);
  expect([one.passwordChangeDue, other.passwordChangeDue]).toEqual([true, false]);
});

describe('a renewal', () => {
  const HOUR = 3_600_000;
  const at = (hours: number) => new Date(second * 1000 + hours * HOUR);
  const claimsOf = async (token: string, hours: number) =>
    tokens.verify(token, { now: at(hours), demonstrationAllowed: false });

  it('lasts eight hours again, in a session of its own, and no longer than twelve from the sign-in', async () => {
    const { token } = await tokens.issue(holder, at(0));
    const first = await claimsOf(token, 3);
    const renewed = await tokens.renewed(first, at(3));
    expect(renewed?.expiresAt).toEqual(at(11));
    const second = await claimsOf(renewed?.token ?? '', 9);
    expect(second).toEqual({ ...first, sessionId: expect.any(String) as string, issuedAt: at(3), expiresAt: at(11) });
    expect(second.sessionId).not.toBe(first.sessionId);
    const last = await tokens.renewed(second, at(9));
    expect(last?.expiresAt).toEqual(at(12));
    expect(await tokens.renewed(await claimsOf(last?.token ?? '', 11), at(11))).toBeNull();
  });

  it('gives nothing within the first hour', async () => {
    const { token } = await tokens.issue(holder, at(0));
    expect(await tokens.renewed(await claimsOf(token, 0.9), at(0.9))).toBeNull();
    expect(await tokens.renewed(await claimsOf(token, 1), at(1))).not.toBeNull();
  });
});

it('counts from a clock that was ahead by no more than a minute, and serves again when its time has come', async () => {
  const { token } = await tokens.issue(holder, new Date(begun));
  await expect(tokens.verify(token, after(-59_000))).resolves.toMatchObject(officer);
  await expect(tokens.verify(token, after(-3 * 3_600_000))).rejects.toMatchObject(refused);
  await expect(tokens.verify(token, after(0))).resolves.toMatchObject(officer);
});

it('refuses a token that was changed anywhere', async () => {
  const { token } = await tokens.issue(holder, new Date(begun));
  const [header, payload, signature] = token.split('.') as [string, string, string];
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as JWTPayload;
  const changed = [
    [header, part({ ...claims, sub: randomUUID() }), signature],
    [header, part({ ...claims, exp: second + 10 * EIGHT_HOURS }), signature],
    [part({ alg: 'none', typ: 'JWT' }), payload, ''],
    [part({ alg: 'HS384', typ: 'JWT' }), payload, signature],
    [header, payload, signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`],
    [header, payload, ''],
    [header, payload],
  ].map((parts) => parts.join('.'));
  for (const bad of [...changed, '', 'không phải', `${token}.`, ` ${token}`]) {
    await expect(tokens.verify(bad, after(0))).rejects.toMatchObject(refused);
  }
});

it('refuses a token of another key, and one without signature', async () => {
  const foreign = await new Tokens(new TokenKey(randomBytes(32))).issue(holder, new Date(begun));
  await expect(tokens.verify(foreign.token, after(0))).rejects.toMatchObject(refused);
  const unsigned = new UnsecuredJWT({ ...officer, series: 0, sub: officer.personId })
    .setIssuer('tinhgon')
    .setAudience('tinhgon');
  const bare = unsigned
    .setIssuedAt(second)
    .setExpirationTime(second + 3600)
    .encode();
  await expect(tokens.verify(bare, after(0))).rejects.toMatchObject(refused);
});

it.each<[string, Record<string, unknown>]>([
  ['another issuer', { iss: 'other' }],
  ['another audience', { aud: 'other' }],
  ['no end', { exp: undefined }],
  ['no beginning', { iat: undefined }],
  ['no person', { sub: undefined }],
  ['a person without id', { sub: 'admin' }],
  ['no username', { username: undefined }],
  ['no word on demonstration', { demonstration: undefined }],
  ['a demonstration mark that is none', { demonstration: 'false' }],
  ['no session', { jti: undefined }],
  ['an instant of issue more than a minute ahead', { iat: second + 62 }],
  ['no series', { series: undefined }],
  ['a beginning to come', { nbf: second + 60 }],
])('refuses a token signed with the key but with %s', async (_, change) => {
  await expect(tokens.verify(await forged({}), after(0))).resolves.toMatchObject(officer);
  await expect(tokens.verify(await forged(change), after(0))).rejects.toMatchObject(refused);
});

it('refuses what was signed with the key by another algorithm or for another use', async () => {
  const strong = new TokenKey(randomBytes(64));
  const ours = new Tokens(strong);
  const sign = (alg: string, typ: string) =>
    new SignJWT({ sub: officer.personId, jti: sessionId, username: 'can.bo', demonstration: false, series: 0 })
      .setProtectedHeader({ alg, typ })
      .setIssuer('tinhgon')
      .setAudience('tinhgon')
      .setIssuedAt(second)
      .setExpirationTime(second + 60)
      .sign(strong.bytes);
  await expect(ours.verify(await sign('HS256', 'JWT'), after(0))).resolves.toMatchObject(officer);
  await expect(ours.verify(await sign('HS512', 'JWT'), after(0))).rejects.toMatchObject(refused);
  await expect(ours.verify(await sign('HS256', 'reset+jwt'), after(0))).rejects.toMatchObject(refused);
});

it('refuses demonstration tokens where there is no demonstration', async () => {
  const { token } = await tokens.issue({ ...holder, demonstration: true }, new Date(begun));
  await expect(tokens.verify(token, after(0, true))).resolves.toMatchObject({ demonstration: true });
  await expect(tokens.verify(token, after(0, false))).rejects.toMatchObject(refused);
});

it('needs a key that cannot be guessed', () => {
  expect(() => new TokenKey(randomBytes(31))).toThrow(RangeError);
});
