import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { FairQueue } from './fair-queue.js';
import { WorkBrokenOff, WorkOverload, WorkTooLarge, WorkTooLong } from './work-error.js';

/** One piece of work. */
export interface HeavyWork {
  /** Absolute path of a compiled module whose default export is given `input` and returns, or resolves to, the result. */
  readonly program: string;
  readonly input: unknown;
  /** Buffers in `input` that are handed over instead of copied. */
  readonly handedOver?: readonly ArrayBuffer[];
  /** Whose it is; persons have equal shares. */
  readonly person: string;
  /** Milliseconds from when it begins; then its thread ends, whatever it does. */
  readonly deadlineMs: number;
  /** Breaks it off, waiting or under way. */
  readonly signal?: AbortSignal;
}

export interface OffThreadOptions {
  readonly threads?: number;
  /** Mebibytes of a thread's heap. */
  readonly megabytes?: number;
  readonly waiting?: number;
  readonly waitingEach?: number;
  /** Milliseconds after which a thread without work ends, and gives back its memory. */
  readonly idleMs?: number;
}

const MOST_THREADS = 4;
/** A thread keeps what it has grown by until it ends; to begin another takes less than a second. */
const IDLE_MS = 1_000;

/**
 * Does heavy work in threads, bounded in number, memory and time. Work that is too long, too large or broken off ends with
 * its thread, and what the thread held is free again.
 */
export class OffThread {
  private readonly pool: Piscina;
  private readonly queue: FairQueue;
  private readonly closing = new AbortController();

  constructor(options: OffThreadOptions = {}) {
    const { threads = usualThreads(), megabytes = 512, waiting = 64, waitingEach = 8, idleMs = IDLE_MS } = options;
    this.pool = new Piscina({
      minThreads: 0,
      maxThreads: threads,
      concurrentTasksPerWorker: 1,
      idleTimeout: idleMs,
      atomics: 'disabled',
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32 },
    });
    const runningEach = Math.max(1, threads - 1);
    this.queue = new FairQueue({ running: threads, runningEach, waiting, waitingEach });
  }

  /**
   * The result of the work, as structured clones are made.
   * @throws WorkOverload, WorkTooLong, WorkTooLarge, WorkBrokenOff; what the program throws, by message alone
   */
  async run<Result>(work: HeavyWork): Promise<Result> {
    const ending = new AbortController();
    const breakOff = () => ending.abort(new WorkBrokenOff());
    const signals = [this.closing.signal, ...(work.signal ? [work.signal] : [])];
    if (signals.some(({ aborted }) => aborted)) throw new WorkBrokenOff();
    for (const signal of signals) signal.addEventListener('abort', breakOff, { once: true });
    try {
      const end = await this.queue.turn(work.person, ending.signal);
      if (!end) throw new WorkOverload();
      const late = setTimeout(() => ending.abort(new WorkTooLong()), work.deadlineMs);
      try {
        return (await this.begin(work, ending.signal)) as Result;
      } finally {
        clearTimeout(late);
        end();
      }
    } finally {
      for (const signal of signals) signal.removeEventListener('abort', breakOff);
    }
  }

  /** Given when the program stops. */
  get ending(): AbortSignal {
    return this.closing.signal;
  }

  /** Breaks off whatever waits or runs, and ends the threads. */
  async close(): Promise<void> {
    this.closing.abort(new WorkBrokenOff());
    await this.pool.destroy();
  }

  private async begin({ program, input, handedOver }: HeavyWork, signal: AbortSignal): Promise<unknown> {
    try {
      return await this.pool.run(input, { filename: program, signal, transferList: [...(handedOver ?? [])] });
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      throw codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY' ? new WorkTooLarge() : error;
    }
  }
}

/** One core is left to the program itself; at least two, so that nobody waits for one other person alone. */
function usualThreads(): number {
  return Math.min(MOST_THREADS, Math.max(2, availableParallelism() - 1));
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
