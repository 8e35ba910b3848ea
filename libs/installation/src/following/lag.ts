import { EventStore, type Position } from '@app/event-store';
import { metadataOf } from '@app/facts';
import { Clock } from '@app/write-side';
import { Injectable } from '@nestjs/common';

/** How far what follows the log is behind it. */
@Injectable()
export class Lag {
  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {}

  /** Milliseconds: age of the oldest fact after the position; 0 if there is none. @throws StoreUnavailable */
  async behind(position: Position | null): Promise<number> {
    for await (const event of this.store.readAll({ ...(position === null ? {} : { after: position }), limit: 1 })) {
      return Math.max(0, this.clock.now() - Date.parse(metadataOf(event).recordedAt));
    }
    return 0;
  }
}
