import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

/** Listens once on the service's address and frees it, before anything slower begins. @throws the system's error */
export async function checkAddress(host: string, port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen({ host, port }, resolve);
  }).catch((error: unknown) => {
    const { syscall } = error as NodeJS.ErrnoException;
    throw Object.assign(error as Error, syscall === 'getaddrinfo' ? { syscall: 'listen-lookup' } : {});
  });
  await new Promise((resolve) => probe.close(resolve));
}

const PROBE_BYTES = 64 * 1024;

/** Creates the data folder and writes to it once. @throws the system's error, with the path */
export function checkDataFolder(dataDir: string): void {
  makeFolders(dataDir);
  const probe = path.join(dataDir, `.probe-${String(process.pid)}`);
  try {
    const file = openSync(probe, 'wx', 0o600);
    try {
      writeSync(file, Buffer.alloc(PROBE_BYTES));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw Object.assign(error as Error, { path: dataDir });
  } finally {
    rmSync(probe, { force: true });
  }
}

/** One by one: Node's recursive mkdir never ends below /proc. */
function makeFolders(dir: string): void {
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = path.dirname(dir);
  if (parent !== dir && statSync(parent, { throwIfNoEntry: false }) === undefined) makeFolders(parent);
  mkdirSync(dir, { mode: 0o700 });
}
