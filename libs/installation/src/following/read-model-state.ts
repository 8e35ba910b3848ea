import { ParkedQueries, ReadSideProjector } from '@app/read-side';
import { Injectable } from '@nestjs/common';

/** How the read models stand, as this process knows. */
@Injectable()
export class ReadModelState {
  constructor(
    private readonly projector: ReadSideProjector,
    private readonly streams: ParkedQueries,
  ) {}

  /** What every one of them has taken in. */
  get position(): string | null {
    return this.projector.position;
  }

  /** Streams that they leave out. */
  parked(): Promise<number> {
    return this.streams.count();
  }
}
