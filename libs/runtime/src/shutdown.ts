import { readFileSync } from 'node:fs';

export interface ShutdownOptions {
  /** Milliseconds after which the process ends in any case; default 25 s. */
  readonly timeoutMs?: number;
  /** Called with why the process ends, and with an error on the way. */
  readonly report?: (reason: string, error?: unknown) => void;
}

const PARENT_CHECK_MS = 500;
const SAME_SIGNAL_MS = 1_500;

/**
 * Runs `work` once: at the first SIGINT, SIGTERM or SIGHUP, when nobody reads its output any more, or when the npm, or the
 * process with a channel to it, that started this one is gone. Then exits with 0, or 1 if `work` failed or took too long. A
 * further signal exits at once, unless it is the same Ctrl-C passed on by npm.
 */
export function onShutdown(work: () => Promise<void>, options: ShutdownOptions = {}): void {
  const report = options.report ?? (() => undefined);
  let begunAt: number | undefined;
  const begin = (reason: string) => {
    if (begunAt !== undefined) return;
    begunAt = performance.now();
    report(reason);
    setTimeout(() => {
      report('timed out');
      process.exit(1);
    }, options.timeoutMs ?? 25_000).unref();
    work().then(
      () => process.exit(0),
      (error: unknown) => {
        report('error while stopping', error);
        process.exit(1);
      },
    );
  };
  const signalled = (signal: string) => {
    if (begunAt !== undefined && performance.now() - begunAt > SAME_SIGNAL_MS) process.exit(1);
    begin(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, signalled);
  for (const output of [process.stdout, process.stderr]) output.on('error', () => begin('nobody reads its output'));
  process.once('disconnect', () => begin('the process that started it has ended'));
  process.channel?.unref();
  if (process.env['npm_lifecycle_event'] !== undefined) watchParent(() => begin('npm has ended'));
}

/** A killed npm passes no signal on. Between npm and this process is the script's shell, unless replaced. */
function watchParent(whenGone: () => void): void {
  const line = () => `${String(process.ppid)} ${parentOf(process.ppid)}`;
  const begun = line();
  const timer = setInterval(() => {
    if (line() === begun) return;
    clearInterval(timer);
    whenGone();
  }, PARENT_CHECK_MS);
  timer.unref();
}

function parentOf(pid: number): string {
  try {
    return /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
}
