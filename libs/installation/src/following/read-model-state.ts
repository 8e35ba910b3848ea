import { ParkedQueries, ReadSideProjector, RowSamples } from '@app/read-side';
import { Injectable } from '@nestjs/common';

/** Rows of a read model that a sample found to be other than what the log makes of them. */
export interface Differing {
  readonly readModel: string;
  readonly rows: number;
}

/** How the read models stand, as this process knows. */
@Injectable()
export class ReadModelState {
  constructor(
    private readonly projector: ReadSideProjector,
    private readonly streams: ParkedQueries,
    private readonly samples: RowSamples,
  ) {}

  /** What every one of them has taken in. */
  get position(): string | null {
    return this.projector.position;
  }

  /** Streams that they leave out. */
  parked(): Promise<number> {
    return this.streams.count();
  }

  /** Until they are mended; those that no sample met are not known. */
  differing(): readonly Differing[] {
    const rows = new Map<string, number>();
    for (const { readModel } of this.samples.differing) rows.set(readModel, (rows.get(readModel) ?? 0) + 1);
    return [...rows].map(([readModel, count]) => ({ readModel, rows: count }));
  }
}
