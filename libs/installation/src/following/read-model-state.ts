import {
  OwnerQueries,
  otherVersions,
  ParkedQueries,
  ProjectionProgress,
  projections,
  ReadSideDataSource,
  type UpgradeStanding,
} from '@app/read-side';
import { Injectable } from '@nestjs/common';
import { readUpkeep, type UpkeepTold } from './upkeep-told.js';
import { ALL_WORK, UPKEEP } from './work.js';

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

/** How the read models stand, whichever process keeps them. */
@Injectable()
export class ReadModelState {
  constructor(
    private readonly progress: ProjectionProgress,
    private readonly dataSource: ReadSideDataSource,
    private readonly streams: ParkedQueries,
    private readonly owners: OwnerQueries,
  ) {}

  /** What every one of them has taken in. */
  get position(): string | null {
    return this.progress.known;
  }

  /** Streams that they leave out. */
  parked(): Promise<number> {
    return this.streams.count();
  }

  /** Milliseconds for which nobody has followed the log, for reading or to carry facts over; Infinity if nobody ever did. */
  unownedMs(): Promise<number> {
    return this.owners.unownedMs(ALL_WORK);
  }

  /** Null where all rows are of this release. */
  async upgraded(): Promise<Upgraded | null> {
    const versions = await otherVersions(this.dataSource, projections);
    if (versions.earlier.length + versions.later.length === 0) return null;
    const { standing = 'none', share = 0 } = (await this.told())?.rebuild ?? {};
    return { standing, percent: Math.floor(share * 100), ...versions };
  }

  /** Until they are mended; those that no sample met are not known. */
  async differing(): Promise<readonly Differing[]> {
    const rows = new Map<string, number>();
    for (const { readModel } of (await this.told())?.differing ?? [])
      rows.set(readModel, (rows.get(readModel) ?? 0) + 1);
    return [...rows].map(([readModel, count]) => ({ readModel, rows: count }));
  }

  private async told(): Promise<UpkeepTold | null> {
    return readUpkeep(await this.owners.told(UPKEEP));
  }
}
