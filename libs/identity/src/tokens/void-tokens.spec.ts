import { startEmbeddedPostgres, type EmbeddedPostgres } from '@app/runtime';
import { Logger } from '@nestjs/common';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { partsOn } from '../../spec-support/parts.js';
import type { Accounts } from '../accounts/accounts.js';
import { type IdentityDataSource, identityDataSource } from '../database/data-source.js';
import { migrateIdentity } from '../database/migrate.js';
import { Sessions } from '../sessions/sessions.js';
import { TokenKey } from './token-key.js';
import { Tokens } from './tokens.js';
import { VoidTokens } from './void-tokens.js';

jest.setTimeout(90_000);

const now = new Date('2026-03-02T01:00:00.400Z');
const at = { now, demonstrationAllowed: false };
const PASSWORD = 'đêm trăng Gia Sàng';
const tokens = new Tokens(new TokenKey(randomBytes(32)));

let dir: string;
let server: EmbeddedPostgres;
let sources: IdentityDataSource[];
let parts: ReturnType<typeof partsOn>;
let accounts: Accounts;
let here: VoidTokens;
let elsewhere: VoidTokens;

beforeAll(async () => {
  Logger.overrideLogger(false);
  dir = mkdtempSync(path.join(os.tmpdir(), 'void-tokens-'));
  server = await startEmbeddedPostgres({ dir });
  await migrateIdentity(server.superuserUrl, new URL(server.superuserUrl).username);
  sources = await Promise.all([1, 2].map(() => identityDataSource(server.superuserUrl).initialize()));
  parts = partsOn(sources[0]!);
  accounts = parts.accounts;
  [here, elsewhere] = sources.map((source) => new VoidTokens(source)) as [VoidTokens, VoidTokens];
  await Promise.all([here.onModuleInit(), elsewhere.onModuleInit()]);
});

afterAll(async () => {
  await Promise.all([here.onApplicationShutdown(), elsewhere.onApplicationShutdown()]);
  await Promise.all(sources.map((source) => source.destroy()));
  await server.stop();
  rmSync(dir, { recursive: true });
});

let made = 0;
async function account() {
  const given = { personId: randomUUID(), username: `can.bo-${++made}`, password: PASSWORD, demonstration: false };
  await accounts.create(given, now);
  const signIn = async (entered = PASSWORD) => {
    const { token } = await tokens.issue(await parts.signIn({ ...given, password: entered }), now);
    return tokens.verify(token, at);
  };
  return { personId: given.personId, signIn };
}

type Holder = Awaited<ReturnType<typeof tokens.verify>>;

function isVoid(which: VoidTokens, claims: Holder): boolean {
  try {
    which.check(claims);
    return false;
  } catch (error) {
    expect(error).toMatchObject({ code: 'TOKEN_VOID' });
    return true;
  }
}

async function within(ms: number, condition: () => boolean): Promise<boolean> {
  for (const until = performance.now() + ms; performance.now() < until && !condition();) await delay(50);
  return condition();
}

/** What comes after five seconds at most comes within this on any machine. */
const comes = (condition: () => boolean) => within(60_000, condition);

it('voids what was issued before a change, and nothing after it, even within one second', async () => {
  const [changed, other] = [await account(), await account()];
  const [before, untouched] = [await changed.signIn(), await other.signIn()];
  expect(isVoid(here, before)).toBe(false);
  const next = 'một mật khẩu mới';
  const holder = await parts.changeOwn({ personId: changed.personId, current: PASSWORD, next });
  here.tell(holder);
  const fresh = await tokens.verify((await tokens.issue(holder, now)).token, at);
  const after = await changed.signIn(next);
  expect(new Set([before, fresh, after].map(({ issuedAt }) => issuedAt.getTime())).size).toBe(1);
  expect([before, fresh, after, untouched].map((one) => isVoid(here, one))).toEqual([true, false, false, false]);
});

it('hears within five seconds of what another server did, and keeps what it was told itself', async () => {
  const [disabled, reset] = [await account(), await account()];
  const claims = [await disabled.signIn(), await reset.signIn()];
  here.tell(await accounts.disable(disabled.personId, now));
  here.tell(await parts.passwords.setByOther(reset.personId, 'được cấp lại rồi'));
  expect(await comes(() => claims.every((one) => isVoid(elsewhere, one)))).toBe(true);
  expect(claims.map((one) => isVoid(here, one))).toEqual([true, true]);
  await accounts.enable(disabled.personId);
  expect(isVoid(elsewhere, await disabled.signIn())).toBe(false);
});

it('knows from its start all that was ever voided, however long ago by whichever clock', async () => {
  const [disabled, signedOut, erased] = [await account(), await account(), await account()];
  const claims = [await disabled.signIn(), await signedOut.signIn(), await erased.signIn()];
  await accounts.disable(disabled.personId, now);
  await new Sessions(sources[0]!, here).end(claims[1]!);
  await accounts.remove(erased.personId);
  const begun = new VoidTokens(sources[0]!);
  await begun.onModuleInit();
  expect(claims.map((one) => isVoid(begun, one))).toEqual([true, true, true]);
  await begun.onApplicationShutdown();
});

it('ends one session at a sign-out, here at once and elsewhere within five seconds', async () => {
  const { signIn } = await account();
  const [one, other] = [await signIn(), await signIn()];
  await new Sessions(sources[0]!, here).end(one);
  await new Sessions(sources[0]!, here).end(one);
  expect([one, other].map((claims) => isVoid(here, claims))).toEqual([true, false]);
  expect(await comes(() => isVoid(elsewhere, one))).toBe(true);
  expect(isVoid(elsewhere, other)).toBe(false);
});

it('ends every session of a person, and lets sign in anew', async () => {
  const { personId, signIn } = await account();
  const [one, other] = [await signIn(), await signIn()];
  await new Sessions(sources[0]!, here).endAll(personId);
  expect([one, other, await signIn()].map((claims) => isVoid(here, claims))).toEqual([true, true, false]);
});

it('keeps no more than two hundred marks of a person, who is signed out everywhere by then', async () => {
  const { personId, signIn } = await account();
  const sessions = new Sessions(sources[0]!, here);
  const claims = await signIn();
  for (let ended = 1; ended < 200; ended += 1) await sessions.end({ personId, sessionId: randomUUID() });
  expect(isVoid(here, claims)).toBe(false);
  await sessions.end({ personId, sessionId: randomUUID() });
  expect(isVoid(here, claims)).toBe(true);
  const kept = await sources[0]!.query('select session_id, series from identity.void_mark where person_id = $1', [
    personId,
  ]);
  expect(kept).toEqual([{ session_id: null, series: 1 }]);
});

it('is told of a change while it reads what was there before', async () => {
  const { personId, signIn } = await account();
  const claims = await signIn();
  const slow = new VoidTokens(sources[1]!);
  const reading = slow.onModuleInit();
  slow.tell({ personId, tokenSeries: 1 });
  await reading;
  expect(isVoid(slow, claims)).toBe(true);
  await slow.onApplicationShutdown();
});

it('neither keeps the process alive nor reads on after its end', async () => {
  const { personId, signIn } = await account();
  const claims = await signIn();
  const made = jest.spyOn(globalThis, 'setInterval');
  const ended = new VoidTokens(sources[1]!);
  await ended.onModuleInit();
  expect(made.mock.results.map(({ value }) => (value as NodeJS.Timeout).hasRef())).toEqual([false]);
  made.mockRestore();
  await ended.onApplicationShutdown();
  await accounts.disable(personId, now);
  expect(await within(5_000, () => isVoid(ended, claims))).toBe(false);
});

it('keeps what it knows while the database is away, and goes on after', async () => {
  const [known, later] = [await account(), await account()];
  const claims = [await known.signIn(), await later.signIn()];
  here.tell(await accounts.disable(known.personId, now));
  await server.kill();
  await delay(4_500);
  expect(claims.map((one) => isVoid(here, one))).toEqual([true, false]);
  server = await startEmbeddedPostgres({ dir, port: server.port });
  await accounts.disable(later.personId, now);
  expect(await comes(() => claims.every((one) => isVoid(here, one)))).toBe(true);
});
