import { setTimeout as sleep } from 'node:timers/promises';
import { hire } from '../support/people-acts.js';
import { Cast, DEMONSTRATION_PASSWORD } from '../support/cast.js';
import { refusalOf } from '../support/problem.js';
import { startProgram, type Program } from '../support/program.js';
import { Service, Session, type SignedIn } from '../support/service.js';

jest.setTimeout(300_000);

const LIMITS = { READS_A_MINUTE: '40', ANONYMOUS_A_MINUTE: '30', WRITES_A_MINUTE: '40', SIGN_INS_A_MINUTE: '10' };
const NAME = 'gia-sang.phong-kthtdt.chuyen-vien';

let program: Program;
let service: Service;

beforeAll(async () => {
  program = await startProgram(undefined, LIMITS);
  service = new Service(program.url, () => program.output());
});
afterAll(() => program.stop());

interface Asking {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** The statuses of so many requests, sent one after another. */
async function statuses(count: number, path: string, asking: Asking = {}): Promise<readonly number[]> {
  const seen: number[] = [];
  for (let sent = 0; sent < count; sent++) {
    const answer = await fetch(`${program.url}${path}`, asking);
    await answer.arrayBuffer();
    seen.push(answer.status);
  }
  return seen;
}

const counted = (seen: readonly number[], status: number) => seen.filter((one) => one === status).length;
const json = { 'content-type': 'application/json' };

describe('requests of whoever is not signed in', () => {
  it('are taken only so often, and keep nobody at that address from signing in', async () => {
    expect(counted(await statuses(60, '/nothing-here'), 429)).toBeGreaterThan(20);
    expect(counted(await statuses(60, '/api/v1/proposals'), 429)).toBeGreaterThan(20);
    expect(counted(await statuses(60, '/health/ready'), 429)).toBeGreaterThan(20);
    const malformed = ['', '{', '[]', '{}', '{"username":"x"}', '{"username":{"constructor":1}}'];
    for (const body of malformed) {
      const seen = await statuses(60, '/api/v1/sessions', { method: 'POST', headers: json, body });
      expect(counted(seen, 429)).toBe(0);
    }
    expect(await refusalOf(service.signIn(NAME, DEMONSTRATION_PASSWORD))).toBe('done');
  });

  it('with a wrong password count for the user name that they try alone', async () => {
    const tried = JSON.stringify({ username: 'khong-co-ai', password: 'sai mat khau' });
    const seen = await statuses(15, '/api/v1/sessions', { method: 'POST', headers: json, body: tried });
    expect(counted(seen, 429)).toBeGreaterThan(0);
    expect(await refusalOf(service.signIn(NAME, DEMONSTRATION_PASSWORD))).toBe('done');
  });
});

describe('a flood of one person', () => {
  it('uses up no share of another at the same address', async () => {
    const body = { username: NAME, password: DEMONSTRATION_PASSWORD };
    const flooding = (await service.send<SignedIn>('POST', '/sessions', { body })).body.token;
    const headers = { authorization: `Bearer ${flooding}` };
    const reads = await statuses(60, '/api/v1/units?limit=1', { headers });
    expect([counted(reads, 200) >= 40, counted(reads, 429) > 0]).toEqual([true, true]);
    const writes = await statuses(60, '/api/v1/plans', {
      method: 'POST',
      headers: { ...headers, ...json },
      body: '{}',
    });
    expect([counted(writes, 403) >= 40, counted(writes, 429) > 0]).toEqual([true, true]);
    const other = await service.signIn('gia-sang.phong-kthtdt.thu-truong', DEMONSTRATION_PASSWORD);
    expect(await refusalOf(other.get('/units?limit=1'))).toBe('done');
  });

  it('is told how long to wait', async () => {
    await statuses(40, '/nothing-at-all');
    const answer = await fetch(`${program.url}/nothing-at-all`);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([429, true]);
  });
});

describe('a demonstration account', () => {
  const signIn = (headers: Record<string, string>) =>
    refusalOf(
      service.send('POST', '/sessions', { body: { username: NAME, password: DEMONSTRATION_PASSWORD }, headers }),
    );

  it('is of use to nobody who comes through a proxy, or by another name', async () => {
    for (const name of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip']) {
      expect(await signIn({ [name]: '127.0.0.1' })).toBe('401 SIGN_IN_FAILED');
    }
    expect(await signIn({ origin: 'https://tinhgon.example' })).toBe('401 SIGN_IN_FAILED');
  });

  it('has tokens of no use there either', async () => {
    const body = { username: 'gia-sang.ubnd.lanh-dao', password: DEMONSTRATION_PASSWORD };
    const { token } = (await service.send<SignedIn>('POST', '/sessions', { body })).body;
    const read = (headers: Record<string, string>) => refusalOf(service.send('GET', '/me', { token, headers }));
    expect(await read({})).toBe('done');
    // Whoever has no token that counts shares what the floods before have left.
    let forwarded = await read({ 'x-forwarded-for': '127.0.0.1' });
    while (forwarded === '429 TOO_MANY_REQUESTS') {
      await sleep(500);
      forwarded = await read({ 'x-forwarded-for': '127.0.0.1' });
    }
    expect(forwarded).toBe('401 UNAUTHENTICATED');
  });
});

describe('behind a proxy that is trusted', () => {
  it('everybody has the address that it names, and a share of their own, and nobody a demonstration account', async () => {
    const proxied = await startProgram(undefined, { ...LIMITS, TRUSTED_PROXIES: '127.0.0.1' });
    const ask = async (from: string) => {
      const answer = await fetch(`${proxied.url}/nothing-here`, { headers: { 'x-forwarded-for': from } });
      await answer.arrayBuffer();
      return answer.status;
    };
    const seen: number[] = [];
    for (let sent = 0; sent < 40; sent++) seen.push(await ask('203.0.113.7'));
    expect(counted(seen, 429)).toBeGreaterThan(0);
    expect([await ask('203.0.113.8'), await ask('1.2.3.4, 203.0.113.7')]).toEqual([404, 429]);
    expect([await ask('203.0.113.7:50123'), await ask('1.2.3.4, unknown')]).toEqual([429, 404]);
    const there = new Service(proxied.url);
    expect(await refusalOf(there.signIn(NAME, DEMONSTRATION_PASSWORD))).toBe('401 SIGN_IN_FAILED');
    await proxied.stop();
  });
});

it('lets real accounts in however they come', async () => {
  const administrator = await new Cast(service).as('administrator', 'thai-nguyen.ubnd');
  const password = 'ca phe sua da buoi sang';
  const person = { username: 'nguoi-qua-cong', password, fullName: 'Lê Thị Mới', area: ['19', '19.gia-sang'] };
  await hire(administrator, { ...person, posts: [{ role: 'officer', unit: 'gia-sang.phong-kthtdt' }] });
  const body = { username: person.username, password };
  const sent = service.send<SignedIn>('POST', '/sessions', { body, headers: { 'x-forwarded-for': '203.0.113.7' } });
  expect(new Session(service, person.username, (await sent).body).heldPost).not.toBeNull();
});
