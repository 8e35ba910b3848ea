import { StoreUnavailable } from '../errors.js';
import type { Appended, ExpectedRevision, NewEvent } from '../event-store.port.js';

export interface Pending {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
  readonly bytes: number;
  readonly since: number;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

export interface QueueLimits {
  readonly batchEvents: number;
  readonly batchBytes: number;
  /** Sent and not yet answered. */
  readonly batchesInFlight: number;
  /** Bytes and milliseconds beyond which an append is turned away. */
  readonly waitingBytes: number;
  readonly waitingTime: number;
}

/** Makes batches of concurrent appends in which no stream and no event id occurs twice. */
export class AppendQueue {
  private waiting: Pending[] = [];
  private waitingBytes = 0;
  private inFlight = 0;
  private scheduled = false;
  private drained: (() => void) | undefined;

  /** `send` settles every append of a batch and never rejects. */
  constructor(
    private readonly send: (batch: readonly Pending[]) => Promise<void>,
    private readonly limits: QueueLimits,
  ) {}

  add(stream: string, expected: ExpectedRevision, events: readonly NewEvent[], bytes: number): Promise<Appended> {
    if (this.drained) return Promise.reject(new StoreUnavailable('store closed'));
    if (this.waitingBytes + bytes > this.limits.waitingBytes) {
      return Promise.reject(new StoreUnavailable('too many appends are waiting'));
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ stream, expected, events, bytes, since: performance.now(), resolve, reject });
      this.waitingBytes += bytes;
      this.schedule();
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.drained = resolve;
      this.schedule();
    });
  }

  private schedule(): void {
    if (this.waiting.length === 0 && this.inFlight === 0) this.drained?.();
    if (this.scheduled || this.waiting.length === 0 || this.inFlight >= this.limits.batchesInFlight) return;
    this.scheduled = true;
    // After every promise settled by now, so that appends answered together go together again.
    process.nextTick(() => {
      this.scheduled = false;
      this.flush();
    });
  }

  private flush(): void {
    const batch = this.take();
    if (batch.length > 0) {
      this.inFlight += 1;
      void this.send(batch).finally(() => {
        this.inFlight -= 1;
        this.schedule();
      });
    }
    this.schedule();
  }

  private take(): Pending[] {
    const batch = new BatchDraft(this.limits);
    const left: Pending[] = [];
    const tooOld = performance.now() - this.limits.waitingTime;
    for (const pending of this.waiting) {
      if (pending.since < tooOld) pending.reject(new StoreUnavailable('timed out, waiting to append'));
      else if (!batch.takes(pending)) {
        left.push(pending);
        continue;
      }
      this.waitingBytes -= pending.bytes;
    }
    this.waiting = left;
    return batch.appends;
  }
}

class BatchDraft {
  readonly appends: Pending[] = [];
  private readonly streams = new Set<string>();
  private readonly ids = new Set<string>();
  private bytes = 0;

  constructor(private readonly limits: QueueLimits) {}

  takes(pending: Pending): boolean {
    const { batchEvents, batchBytes } = this.limits;
    const fits = this.ids.size + pending.events.length <= batchEvents && this.bytes + pending.bytes <= batchBytes;
    if (this.appends.length > 0 && !fits) return false;
    if (this.streams.has(pending.stream) || pending.events.some(({ id }) => this.ids.has(id))) return false;
    this.appends.push(pending);
    this.streams.add(pending.stream);
    for (const { id } of pending.events) this.ids.add(id);
    this.bytes += pending.bytes;
    return true;
  }
}
