import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { signalPostgres } from '../support/postgres-processes.js';
import { startProgram, type Program } from '../support/program.js';

jest.setTimeout(240_000);

/** Far above what a request waits (three seconds at most), far below the timeouts of single queries. */
const BOUND_MS = 9_000;
const administrator = { username: 'thai-nguyen.ubnd.quan-tri', password: 'tinhgon-demo' };

let dataDir: string;
let program: Program;
let token: string | undefined;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'silent-'));
  program = await startProgram(dataDir);
  const answer = await ask('POST', '/api/v1/sessions', { body: administrator });
  token = ((await answer.json()) as { token: string }).token;
});

afterAll(async () => {
  signal('SIGCONT');
  await program.stop();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
});

interface Sent {
  readonly body?: object;
  readonly key?: string;
  readonly boundMs?: number;
}

function ask(method: string, address: string, { body, key, boundMs = 120_000 }: Sent = {}): Promise<Response> {
  const headers = {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  return fetch(`${program.url}${address}`, { method, headers, ...sent, signal: AbortSignal.timeout(boundMs) });
}

const signal = (name: 'SIGSTOP' | 'SIGCONT') => signalPostgres(dataDir, name);

const told = async (answer: Response) => {
  const { code } = (await answer.json()) as { code?: string };
  return { status: answer.status, code, retry: answer.headers.has('retry-after') };
};
const away = { status: 503, code: 'STORE_UNAVAILABLE', retry: true };

async function untilReady(): Promise<void> {
  while ((await ask('GET', '/health/ready')).status !== 200) await sleep(100);
}

const newcomer = { username: 'nguoi-moi', password: 'một mật khẩu dài 19', fullName: 'Nguyễn Thị Mới', area: ['19'] };

describe('a PostgreSQL that hangs', () => {
  it('is told of to whoever reads, writes or signs in, and recovers by itself', async () => {
    const [key, boundMs] = [randomUUID(), BOUND_MS];
    signal('SIGSTOP');
    const asked = [
      ask('GET', '/api/v1/plans', { boundMs }),
      ask('POST', '/api/v1/sessions', { body: administrator, boundMs }),
      ask('POST', '/api/v1/people', { body: newcomer, key, boundMs }),
    ];
    expect(await Promise.all((await Promise.all(asked)).map(told))).toEqual([away, away, away]);
    expect((await ask('GET', '/health/ready')).status).toBe(503);
    expect((await ask('GET', '/health/live')).status).toBe(200);
    signal('SIGCONT');
    await untilReady();
    const [first, again] = [
      await ask('POST', '/api/v1/people', { body: newcomer, key }),
      await ask('POST', '/api/v1/people', { body: newcomer, key }),
    ];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(((await again.json()) as { id: string }).id).toBe(((await first.json()) as { id: string }).id);
  });
});
