import { readFileSync } from 'node:fs';

export interface ShutdownOptions {
  /** Milliseconds that the work may take before the process ends regardless; 25 s when left out. */
  readonly deadlineMs?: number;
  /** Hears why the process ends, and of an error on the way. */
  readonly report?: (reason: string, error?: unknown) => void;
}

const parentCheckMs = 500;
const sameSignalMs = 1_500;

/**
 * Runs `work` once, at the first SIGINT, SIGTERM or SIGHUP, or when npm, which started this process, is gone; then ends
 * the process: 0 when done, 1 when `work` failed or took too long. A further signal ends it at once, unless it is the same Ctrl-C passed on
 * by npm.
 */
export function onShutdown(work: () => Promise<void>, options: ShutdownOptions = {}): void {
  const report = options.report ?? (() => undefined);
  let begunAt: number | undefined;
  const begin = (reason: string) => {
    if (begunAt !== undefined) {
      if (performance.now() - begunAt > sameSignalMs) process.exit(1);
      return;
    }
    begunAt = performance.now();
    report(reason);
    setTimeout(() => {
      report('deadline passed');
      process.exit(1);
    }, options.deadlineMs ?? 25_000).unref();
    work().then(
      () => process.exit(0),
      (error: unknown) => {
        report('error while stopping', error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => begin(signal));
  if (process.env['npm_lifecycle_event'] !== undefined) watchParent(() => begin('npm has ended'));
}

/**
 * A killed npm passes no signal on: its children would stay without anyone knowing. Between npm and this process stands the
 * shell that runs the script, unless it has given way.
 */
function watchParent(whenGone: () => void): void {
  const line = () => `${String(process.ppid)} ${parentOf(process.ppid)}`;
  const begun = line();
  const timer = setInterval(() => {
    if (line() === begun) return;
    clearInterval(timer);
    whenGone();
  }, parentCheckMs);
  timer.unref();
}

/** The parent of a process where the system shows it in /proc; empty elsewhere. */
function parentOf(pid: number): string {
  try {
    return /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
}
