import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { FairQueue } from './fair-queue.js';
import { WorkBrokenOff, WorkOverload, WorkTooLarge, WorkTooLong } from './work-error.js';

export interface HeavyWork {
  /** Absolute path of a compiled module whose default export gets `input` and returns the result, or a promise. */
  readonly program: string;
  readonly input: unknown;
  /** Buffers in `input` that are transferred instead of copied. */
  readonly handedOver?: readonly ArrayBuffer[];
  readonly person: string;
  /** Milliseconds from its start; then its thread is ended. */
  readonly timeoutMs: number;
  /** Ends it, waiting or running. */
  readonly signal?: AbortSignal;
}

export interface OffThreadOptions {
  readonly threads?: number;
  /** Mebibytes of a thread's heap. */
  readonly megabytes?: number;
  readonly waiting?: number;
  readonly waitingEach?: number;
  /** Milliseconds without work after which a thread ends and frees its memory. */
  readonly idleMs?: number;
}

const MOST_THREADS = 4;
/** A thread keeps its memory until it ends; a new one takes less than a second. */
const IDLE_MS = 1_000;

/** Bounded in number, memory and time. Work that exceeds them ends with its thread. */
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

  /** @throws WorkOverload, WorkTooLong, WorkTooLarge, WorkBrokenOff; the program's errors, by message only */
  async run<Result>(work: HeavyWork): Promise<Result> {
    const ending = new AbortController();
    const breakOff = () => ending.abort(new WorkBrokenOff());
    const signals = [this.closing.signal, ...(work.signal ? [work.signal] : [])];
    if (signals.some(({ aborted }) => aborted)) throw new WorkBrokenOff();
    for (const signal of signals) signal.addEventListener('abort', breakOff, { once: true });
    try {
      const end = await this.queue.turn(work.person, ending.signal);
      if (!end) throw new WorkOverload();
      const late = setTimeout(() => ending.abort(new WorkTooLong()), work.timeoutMs);
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

  /** Aborted when the program stops. */
  get ending(): AbortSignal {
    return this.closing.signal;
  }

  /** Ends all work and the threads. */
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

/** Leaves one core to the program; at least two, so that nobody waits for one other person. */
function usualThreads(): number {
  return Math.min(MOST_THREADS, Math.max(2, availableParallelism() - 1));
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
