import { ParkedQueries, ReadModelUpgrade, ReadSideProjector, RowSamples, type UpgradeStanding } from '@app/read-side';
import { Injectable } from '@nestjs/common';

/** Rows of a read model that a sample found to be other than what the log makes of them. */
export interface Differing {
  readonly readModel: string;
  readonly rows: number;
}

/**
 * Read models whose rows an earlier release made and that are built anew, with how far that is, in percent; and those of a later
 * release, which its operator builds.
 */
export interface Upgraded {
  readonly standing: UpgradeStanding;
  readonly percent: number;
  readonly earlier: readonly string[];
  readonly later: readonly string[];
}

/** How the read models stand, as this process knows. */
@Injectable()
export class ReadModelState {
  constructor(
    private readonly projector: ReadSideProjector,
    private readonly streams: ParkedQueries,
    private readonly samples: RowSamples,
    private readonly upgrade: ReadModelUpgrade,
  ) {}

  /** What every one of them has taken in. */
  get position(): string | null {
    return this.projector.position;
  }

  /** Streams that they leave out. */
  parked(): Promise<number> {
    return this.streams.count();
  }

  /** Null where all rows are of this release. */
  upgraded(): Upgraded | null {
    const { versions, standing, share } = this.upgrade;
    if (versions.earlier.length + versions.later.length === 0) return null;
    return { standing, percent: Math.floor(share * 100), ...versions };
  }

  /** Until they are mended; those that no sample met are not known. */
  differing(): readonly Differing[] {
    const rows = new Map<string, number>();
    for (const { readModel } of this.samples.differing) rows.set(readModel, (rows.get(readModel) ?? 0) + 1);
    return [...rows].map(([readModel, count]) => ({ readModel, rows: count }));
  }
}
