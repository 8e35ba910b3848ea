import type { RecordedEvent } from '@app/event-store';

interface Piece {
  readonly events: readonly RecordedEvent[];
  readonly position: RecordedEvent['position'];
}

/** Events per transaction: half after a fault, which may be the database's time limit; more after a success. */
export class BatchSize {
  private most = Infinity;
  private taken = 0;

  /** The last piece has the batch's position. */
  *pieces({ events, position }: Piece): Generator<Piece, void, undefined> {
    let from = 0;
    do {
      const piece = events.slice(from, from + this.most);
      from += piece.length;
      this.taken = piece.length;
      yield { events: piece, position: from < events.length ? (piece.at(-1)?.position ?? position) : position };
    } while (from < events.length);
  }

  succeeded(): void {
    this.most *= 2;
    this.taken = 0;
  }

  failed(): void {
    if (this.taken > 0) this.most = Math.max(1, Math.floor(this.taken / 2));
  }
}
