import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** To every process of the embedded PostgreSQL below a data folder, or with `SIGKILL` to the one that the others end with. */
export function signalPostgres(dataDir: string, name: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL'): void {
  const data = realpathSync(path.join(dataDir, 'postgres/data'));
  if (name === 'SIGKILL') {
    const [pid] = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), name);
    return;
  }
  for (const pid of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      if (readlinkSync(`/proc/${pid}/cwd`) === data) process.kill(Number(pid), name);
    } catch {
      continue;
    }
  }
}
