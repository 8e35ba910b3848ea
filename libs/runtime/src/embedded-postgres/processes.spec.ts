import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { transformFileSync } from '@swc/core';
import pg from 'pg';
import { chooseAccount } from './account.js';
import { type Binaries, locateBinaries } from './binaries.js';
import { ensureCluster } from './cluster.js';
import { freePort } from './free-port.js';
import { PATIENCE } from './patience.js';
import { launchPostmaster } from './postmaster.js';
import { startEmbeddedPostgres } from './start.js';

jest.setTimeout(60_000);

const isRoot = process.getuid?.() === 0;
const project = path.resolve(import.meta.dirname, '../../../..');
const STRANGER = 54_321;
let scratch: string;

beforeAll(() => {
  scratch = mkdtempSync(path.join(os.tmpdir(), 'embedded-processes-'));
  chmodSync(scratch, 0o755);
  compileRuntime(path.join(scratch, 'compiled'));
});

afterAll(() => rmSync(scratch, { recursive: true, maxRetries: 5 }));

/** As JavaScript, for a process of its own. */
function compileRuntime(out: string): void {
  const source = path.resolve(import.meta.dirname, '..');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))) {
    const jsc = { target: 'es2023' as const, parser: { syntax: 'typescript' as const, decorators: true } };
    const { code } = transformFileSync(path.join(source, file), { swcrc: false, jsc, module: { type: 'es6' } });
    mkdirSync(path.dirname(path.join(out, file)), { recursive: true });
    writeFileSync(path.join(out, file.replace(/ts$/, 'js')), code);
  }
  writeFileSync(path.join(out, 'package.json'), '{ "type": "module" }');
  symlinkSync(path.join(project, 'node_modules'), path.join(out, 'node_modules'));
  const script = `import { startEmbeddedPostgres } from './embedded-postgres/start.js';
    const { superuserUrl } = await startEmbeddedPostgres({ dir: process.argv[2] });
    console.log(superuserUrl);`;
  writeFileSync(path.join(out, 'parent.js'), script);
}

function startParent(dir: string, ids: { uid?: number; gid?: number } = {}): ChildProcess {
  const script = path.join(scratch, 'compiled/parent.js');
  return spawn(process.execPath, [script, dir], { ...ids, stdio: ['ignore', 'pipe', 'inherit'] });
}

async function urlOf(parent: ChildProcess): Promise<string> {
  const [line] = (await once(parent.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  return line.toString().trim();
}

async function killHard(parent: ChildProcess): Promise<void> {
  parent.kill('SIGKILL');
  await once(parent, 'exit');
}

function newDir(name: string): string {
  const dir = path.join(scratch, name);
  mkdirSync(dir, { mode: 0o700 });
  return dir;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Command lines of living processes that name `dir`. */
function processesOf(dir: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      } catch {
        return '';
      }
    })
    .filter((command) => command.includes(dir));
}

async function untilNoProcess(dir: string): Promise<void> {
  const giveUpAt = Date.now() + 60_000;
  while (processesOf(dir).length > 0 && Date.now() < giveUpAt) await delay(20);
  expect(processesOf(dir)).toEqual([]);
}

describe('a killed parent', () => {
  it('leaves no process behind, loses nothing, and does not hinder the next start', async () => {
    const dir = newDir('killed');
    const parent = startParent(dir);
    const url = await urlOf(parent);
    await query(url, 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (7)');
    await killHard(parent);
    const next = await startEmbeddedPostgres({ dir });
    await expect(query(next.superuserUrl, 'SELECT n FROM kept')).resolves.toEqual([{ n: 7 }]);
    await next.stop();
    await untilNoProcess(dir);
  });

  it.each([60, 200, 400, 700])('may die %d ms after its first start began', async (afterMs) => {
    const dir = newDir(`half-${String(afterMs)}`);
    const parent = startParent(dir);
    await delay(afterMs);
    await killHard(parent);
    const next = await startEmbeddedPostgres({ dir });
    await expect(query(next.superuserUrl, 'SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
    await next.stop();
    await untilNoProcess(dir);
    await startEmbeddedPostgres({ dir }).then((again) => again.stop());
    expect(readdirSync(dir).sort()).toEqual(['data', 'postgres.log', 'superuser.password']);
  });
});

describe('two first starts at once', () => {
  it('give one server, and the other is told so', async () => {
    const dir = newDir('race');
    const both = await Promise.allSettled([startEmbeddedPostgres({ dir }), startEmbeddedPostgres({ dir })]);
    const started = both.filter((one) => one.status === 'fulfilled');
    const refused = both.filter((one) => one.status === 'rejected');
    expect(started).toHaveLength(1);
    expect(refused).toEqual([{ status: 'rejected', reason: expect.objectContaining({ name: 'DataDirectoryInUse' }) }]);
    await Promise.all(started.map((one) => one.value.stop()));
  });
});

describe('a lock file whose pid is another program by now', () => {
  it('does not hinder the start', async () => {
    const dir = newDir('foreign-lock');
    await startEmbeddedPostgres({ dir }).then((server) => server.stop());
    writeFileSync(path.join(dir, 'data/postmaster.pid'), `${String(process.ppid)}\n${dir}/data\n`);
    await startEmbeddedPostgres({ dir }).then((server) => server.stop());
  });
});

describe('an ordinary user', () => {
  it('runs the server as itself', async () => {
    const dir = newDir('ordinary');
    if (isRoot) chownSync(dir, STRANGER, STRANGER);
    const parent = startParent(dir, isRoot ? { uid: STRANGER, gid: STRANGER } : {});
    await expect(query(await urlOf(parent), 'SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
    await killHard(parent);
    await untilNoProcess(dir);
  });
});

if (isRoot) {
  describe('root', () => {
    const closed = (name: string, owner: number): { dir: string; binaries: Binaries } => {
      const home = newDir(name);
      const { postgres } = locateBinaries();
      cpSync(path.dirname(path.dirname(postgres)), path.join(home, 'native'), { recursive: true });
      mkdirSync(path.join(home, '.data'), { mode: 0o700 });
      chownSync(home, owner, owner);
      const bin = path.join(home, 'native/bin');
      return {
        dir: path.join(home, '.data'),
        binaries: { postgres: path.join(bin, 'postgres'), initdb: path.join(bin, 'initdb') },
      };
    };

    it.each([
      ['of its own', 0],
      ['of another user', STRANGER],
    ])('runs the server from a checkout %s that nobody else can enter', async (_case, owner) => {
      const { dir, binaries } = closed(`closed-${String(owner)}`, owner);
      const account = chooseAccount(dir, binaries);
      expect(account.ids?.uid ?? 0).toBe(owner);
      await ensureCluster({ dir, password: 'a-password-of-the-test', binaries, account, patience: PATIENCE });
      const port = await freePort();
      const server = await launchPostmaster({ dir, port, binaries, account, settings: {}, patience: PATIENCE });
      const url = `postgres://postgres:a-password-of-the-test@127.0.0.1:${String(port)}/postgres`;
      await expect(query(url, 'SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
      await server.stop();
      expect(chooseAccount(dir, binaries)).toEqual(account);
      await untilNoProcess(dir);
    });
  });
}
