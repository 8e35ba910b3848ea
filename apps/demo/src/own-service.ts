import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const MAIN = path.resolve(import.meta.dirname, '../../server/src/main.js');
const READY = /^Tinh Gọn đã sẵn sàng: (http\S+)$/m;

/** On a free port over a new folder; ends with this process in any case, and with its data `atEnd`. @throws Error with its output if it ends */
export async function startOwnService(atEnd: (stop: () => Promise<void>) => void): Promise<string> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'tinhgon-'));
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, EVENTSTOREDB_URL: ___, ...inherited } = process.env;
  const env = { ...inherited, TINHGON_DATA: dataDir, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
  };
  let stopped: Promise<void> | undefined;
  atEnd(() => (stopped ??= stop()));
  return urlOf(child);
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
