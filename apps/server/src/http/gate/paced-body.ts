import { Transform, type TransformCallback } from 'node:stream';
import { Problem } from '../problem.js';

export interface Pace {
  readonly graceMs: number;
  /** One more second for as many bytes received. */
  readonly bytesASecond: number;
  readonly mostMs: number;
}

export const PACE: Pace = { graceMs: 10_000, bytesASecond: 16_384, mostMs: 600_000 };

const LOOK_MS = 1_000;

/** Fails with REQUEST_TIMEOUT as soon as the body is slower than its pace. */
export class PacedBody extends Transform {
  private lookedAt = performance.now();
  /** Without time in which the service itself was busy. */
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
