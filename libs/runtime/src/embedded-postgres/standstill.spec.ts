import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureCluster } from './cluster.js';
import { launchPostmaster } from './postmaster.js';
import { Standstill, type Patience } from './patience.js';
import { startEmbeddedPostgres } from './start.js';

jest.setTimeout(60_000);

const PASSWORD = 'a-password-of-the-test';
const account = { prefix: [] };
const SHORT: Patience = { withoutProgressMs: 200 };
let dir: string;

beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'standstill-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Programs that freeze themselves and one child. */
function frozen() {
  const program = path.join(dir, 'frozen.sh');
  writeFileSync(program, '#!/bin/sh\necho begun\n/bin/sh -c "kill -STOP \\$\\$; : $2" &\nkill -STOP $$\n');
  chmodSync(program, 0o755);
  return { postgres: program, initdb: program };
}

/** Command lines of living processes that name the folder. */
function processes(): string[] {
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

async function untilNoProcess(): Promise<void> {
  while (processes().length > 0) await new Promise((resolve) => setTimeout(resolve, 10));
}

const starts: readonly [string, (patience: Patience) => Promise<unknown>][] = [
  ['a server', (patience) => launchPostmaster({ dir, port: 1, binaries: frozen(), account, settings: {}, patience })],
  [
    'the making of a cluster',
    (patience) => ensureCluster({ dir, password: PASSWORD, binaries: frozen(), account, patience }),
  ],
];

describe.each(starts)('%s that stands still', (_, start) => {
  it('is given up, and leaves no process behind', async () => {
    mkdirSync(path.join(dir, 'data'));
    await expect(start(SHORT)).rejects.toThrow(`POSTGRES_SILENT, dir: ${dir}`);
    await untilNoProcess();
    expect(readdirSync(dir).filter((name) => name.startsWith('init-'))).toEqual([]);
  });

  it('can be broken off', async () => {
    mkdirSync(path.join(dir, 'data'));
    const ending = new AbortController();
    const starting = start({ withoutProgressMs: 600_000, signal: ending.signal });
    setTimeout(() => ending.abort(new Error('enough')), 100);
    await expect(starting).rejects.toThrow('enough');
    await untilNoProcess();
  });
});

it('a server that is frozen while it runs is stopped by force, and starts again', async () => {
  const folder = path.join(dir, 'postgres');
  const server = await startEmbeddedPostgres({ dir: folder });
  const [pid] = readFileSync(path.join(folder, 'data/postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGSTOP');
  await server.stop(100);
  await untilNoProcess();
  await startEmbeddedPostgres({ dir: folder }).then((again) => again.stop());
});

it('nothing stands still that moves now and then', () => {
  const standstill = new Standstill(30);
  const looks = ['a', 'a', 'a', 'b', 'b', 'b', 'b'].map((sign) => standstill.isReached(sign));
  expect(looks).toEqual([false, false, false, false, false, false, true]);
});
