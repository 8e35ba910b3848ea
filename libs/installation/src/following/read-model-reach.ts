import { EventStore } from '@app/event-store';
import { isFarBehind, ProjectionProgress } from '@app/read-side';
import { Injectable } from '@nestjs/common';

/** How far the read models are in the log. */
@Injectable()
export class ReadModelReach {
  /** Until the owner of the upkeep has said that they are filled, or they turn out not to be far behind. */
  private isEarly = true;

  constructor(
    private readonly progress: ProjectionProgress,
    private readonly store: EventStore,
  ) {}

  /** What every one of them has taken in. */
  get position(): string | null {
    return this.progress.known;
  }

  /** Whether they lack most of the log, before the owner of the upkeep has said that they are filled. */
  async isBeginning(isSaid: boolean): Promise<boolean> {
    if (!this.isEarly) return false;
    this.isEarly = !isSaid && (await isFarBehind(this.store, { from: await this.progress.position() }));
    return this.isEarly;
  }
}
