import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The built service, from where the build puts this file. */
const MAIN = path.resolve(import.meta.dirname, '../../server/src/main.js');
const READY = /^Tinh Gọn đã sẵn sàng: (http\S+)$/m;

/** A running service of the demonstration's own. */
export interface OwnService {
  readonly url: string;
  /** Ends it; its data go, too. */
  stop(): Promise<void>;
}

/** Starts the service on a free port over a fresh folder. @throws Error with what it has written where it ends instead */
export async function startOwnService(): Promise<OwnService> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'tinhgon-'));
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, EVENTSTOREDB_URL: ___, ...inherited } = process.env;
  const env = { ...inherited, TINHGON_DATA: dataDir, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
  };
  try {
    return { url: await urlOf(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function urlOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let written = '';
    const listen = (piece: string) => {
      written += piece;
      const url = READY.exec(written)?.[1];
      if (url !== undefined) resolve(url);
    };
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', listen);
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`Dịch vụ tạm không khởi động được.\n${written}`)));
  });
}
