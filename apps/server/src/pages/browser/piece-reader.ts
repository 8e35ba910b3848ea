import { REQUEST_WORDS } from '@app/wording';
import type { Readable } from 'node:stream';
import { Problem } from '../../http/problem.js';

/** Reads a body up to marks in it, and holds no more than it must, in time that grows with its length alone. */
export class PieceReader {
  private readonly coming: AsyncIterator<Buffer>;
  private store: Buffer;
  private start = 0;
  private end: number;
  private received = 0;

  /** `held`: as if it had come first; `bound`: most bytes that come. */
  constructor(
    sent: Readable,
    held: Buffer,
    private readonly bound: number,
  ) {
    this.coming = sent.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>;
    this.store = held;
    this.end = held.length;
  }

  /** What comes before the mark, which is read, too. @throws Problem PAYLOAD_TOO_LARGE past `most` bytes, MALFORMED_REQUEST */
  async until(mark: Buffer, most: number): Promise<Buffer> {
    let searched = 0;
    for (;;) {
      const at = this.held.indexOf(mark, searched);
      if (at > most || (at < 0 && this.held.length > most + mark.length)) throw new Problem('PAYLOAD_TOO_LARGE');
      if (at >= 0) return this.take(at, mark.length);
      searched = Math.max(0, this.held.length - mark.length + 1);
      await this.more();
    }
  }

  /** @throws Problem MALFORMED_REQUEST, PAYLOAD_TOO_LARGE */
  async next(bytes: number): Promise<string> {
    while (this.held.length < bytes) await this.more();
    return this.take(bytes, 0).toString('latin1');
  }

  /** What comes before the mark, as it comes. @throws Problem MALFORMED_REQUEST, PAYLOAD_TOO_LARGE */
  async *pieces(mark: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.held.indexOf(mark);
      // The mark may have begun.
      const sure = at >= 0 ? at : this.held.length - mark.length + 1;
      if (sure > 0) yield this.take(sure, 0);
      if (at >= 0) return;
      await this.more();
    }
  }

  private get held(): Buffer {
    return this.store.subarray(this.start, this.end);
  }

  private take(bytes: number, left: number): Buffer {
    const taken = this.held.subarray(0, bytes);
    this.start += bytes + left;
    return taken;
  }

  private async more(): Promise<void> {
    // Whoever leaves in between ends the body, too.
    const piece = await this.coming.next().catch((error: unknown) => {
      throw error instanceof Problem ? error : new Problem('MALFORMED_REQUEST');
    });
    if (piece.done === true) throw new Problem('MALFORMED_REQUEST');
    this.received += piece.value.length;
    if (this.received > this.bound) {
      throw new Problem('PAYLOAD_TOO_LARGE', { detail: REQUEST_WORDS.tooLong(this.bound) });
    }
    if (this.store.length - this.end < piece.value.length) this.grow(piece.value.length);
    piece.value.copy(this.store, this.end);
    this.end += piece.value.length;
  }

  /** What was taken stays where it is. */
  private grow(needed: number): void {
    const { held } = this;
    this.store = Buffer.alloc(Math.max(2 * held.length, held.length + needed));
    held.copy(this.store);
    [this.start, this.end] = [0, held.length];
  }
}
