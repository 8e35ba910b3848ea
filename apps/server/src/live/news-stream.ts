import type { Position } from '@app/event-store';
import type { OneThing } from '@app/read-side';
import { PassThrough } from 'node:stream';

/** Milliseconds. `spread`: the longest that a random part of the listeners waits, so that not all read at once. */
export interface PaceOfNews {
  readonly spread: number;
  readonly apart: number;
  readonly beat: number;
  readonly retry: number;
}

const OF_ONE: PaceOfNews = { spread: 300, apart: 1_000, beat: 20_000, retry: 3_000 };
/** Of many things: something of them changes most of the time. */
const OF_MANY: PaceOfNews = { spread: 1_000, apart: 5_000, beat: 20_000, retry: 3_000 };

/** What a stream is about. */
export type Subject = 'my-work' | 'overview' | OneThing;

/** One stream of server-sent events: that something changed, not what. */
export class NewsStream {
  readonly body = new PassThrough({ highWaterMark: 1_024 });
  private waiting: Position | null = null;
  private timer: NodeJS.Timeout | undefined;
  private writtenAt = performance.now();
  private toldAt = -Infinity;

  constructor(
    private readonly subject: Subject,
    private readonly pace: PaceOfNews = subject === 'overview' ? OF_MANY : OF_ONE,
  ) {}

  /** From this position on nothing is missed by who comes back with `Last-Event-ID`. */
  begin(position: Position): void {
    const retry = Math.round(this.pace.retry * (1 + Math.random()));
    this.write(`retry: ${String(retry)}\nid: ${position}\n\n`);
  }

  /** Soon, and once for all that comes until then. */
  tell(position: Position): void {
    this.waiting = position;
    if (this.timer || this.body.destroyed) return;
    const rest = this.toldAt + this.pace.apart - performance.now();
    this.timer = setTimeout(() => this.send(), Math.max(rest, Math.random() * this.pace.spread));
  }

  /** Keeps an idle connection, and lets a broken one be noticed. */
  beat(): void {
    if (performance.now() - this.writtenAt >= this.pace.beat && !this.body.writableNeedDrain) this.write(':\n\n');
  }

  /** What waits is told first. */
  end(): void {
    if (this.waiting !== null) this.send();
    clearTimeout(this.timer);
    if (!this.body.destroyed) this.body.end();
  }

  /** Waits for a slow reader, with no more than one event. */
  private send(): void {
    clearTimeout(this.timer);
    if (this.waiting === null || this.body.destroyed) return;
    if (this.body.writableNeedDrain) {
      this.body.once('drain', () => this.send());
      return;
    }
    const data = JSON.stringify({ position: this.waiting, what: this.subject });
    this.write(`id: ${this.waiting}\nevent: changed\ndata: ${data}\n\n`);
    [this.waiting, this.timer, this.toldAt] = [null, undefined, performance.now()];
  }

  private write(text: string): void {
    this.body.write(text);
    this.writtenAt = performance.now();
  }
}
