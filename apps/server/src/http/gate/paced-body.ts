import { Transform, type TransformCallback } from 'node:stream';
import { Problem } from '../problem.js';

/** How slowly a body may come. */
export interface Pace {
  /** Every body has that long. */
  readonly graceMs: number;
  /** And a second more for as many bytes as have come. */
  readonly bytesASecond: number;
  /** But never longer than that. */
  readonly mostMs: number;
}

export const PACE: Pace = { graceMs: 10_000, bytesASecond: 16_384, mostMs: 600_000 };

const LOOK_MS = 1_000;

/** A body on its way, which fails with REQUEST_TIMEOUT as soon as it comes more slowly than its pace. */
export class PacedBody extends Transform {
  private lookedAt = performance.now();
  /** How long it was looked for; time in which the service itself was busy with something else does not count. */
  private waitedMs = 0;
  private received = 0;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly pace: Pace) {
    super();
    this.watch();
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.received += chunk.length;
    done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    this.stop();
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.stop();
    done(error);
  }

  private watch(): void {
    const { graceMs, bytesASecond, mostMs } = this.pace;
    const every = Math.min(LOOK_MS, graceMs / 4);
    const now = performance.now();
    this.waitedMs += Math.min(now - this.lookedAt, 2 * every);
    this.lookedAt = now;
    const allowed = Math.min(mostMs, graceMs + (this.received * 1_000) / bytesASecond);
    if (this.waitedMs > allowed) this.destroy(new Problem('REQUEST_TIMEOUT'));
    else this.timer = setTimeout(() => this.watch(), every);
  }

  private stop(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }
}
