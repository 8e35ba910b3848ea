import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { signal } from '../../apart/fleet.js';
import type { Settings } from '../../support/program.js';

const CLI = path.resolve('dist/apps/cli/src/main.js');
const PAUSE_MS = 500;
const DIFFERENT = /có chỗ khác với sổ sự kiện/;

/**
 * The command line without a pause: compares every row that was followed with the log, builds all of them anew, compares …; a
 * rebuild goes on where a killed one ended.
 */
export class Rebuilds {
  rebuilt = 0;
  verified = 0;
  /** Killed, or ended by an outage of the database. */
  ended = 0;
  readonly differing: string[] = [];
  private readonly stopping = new AbortController();
  private current: ChildProcess | null = null;
  private readonly running: Promise<void>;

  constructor(private readonly settings: Settings) {
    this.running = this.goOn();
  }

  /** To what is going on, if anything is. */
  signal(name: 'SIGSTOP' | 'SIGCONT'): void {
    if (this.current?.pid !== undefined) signal(this.current.pid, name);
  }

  kill(): void {
    this.current?.kill('SIGKILL');
  }

  /** After what is going on. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async goOn(): Promise<void> {
    for (let turn = 0; !this.stopping.signal.aborted; turn++) {
      if (turn % 2 === 0) this.verified += await this.once('verify');
      else this.rebuilt += await this.once('rebuild');
      await sleep(PAUSE_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  /** 1 where it ended well. */
  private async once(command: 'verify' | 'rebuild'): Promise<number> {
    const env = { ...process.env, ...this.settings };
    const child = spawn(process.execPath, [CLI, 'read-models', command], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    this.current = child;
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
    const code = await new Promise((resolve) => child.once('close', resolve));
    if (code === 0) return 1;
    this.ended += 1;
    if (DIFFERENT.test(told)) this.differing.push(told);
    return 0;
  }
}
