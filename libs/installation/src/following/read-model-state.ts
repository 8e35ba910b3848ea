import { OwnerQueries, ParkedQueries, ReadSideDataSource } from '@app/read-side';
import { Injectable } from '@nestjs/common';
import { ReadModelReach } from './read-model-reach.js';
import { beginningOf, upgradedOf, type Upgraded } from './upgraded.js';
import { isFilling, readUpkeep, type UpkeepTold } from './upkeep-told.js';
import { ALL_WORK, UPKEEP } from './work.js';

/** Rows of a read model that a sample found to be other than what the log makes of them. */
export interface Differing {
  readonly readModel: string;
  readonly rows: number;
}

/** How the read models stand, whichever process keeps them. */
@Injectable()
export class ReadModelState {
  constructor(
    private readonly reach: ReadModelReach,
    private readonly dataSource: ReadSideDataSource,
    private readonly streams: ParkedQueries,
    private readonly owners: OwnerQueries,
  ) {}

  /** What every one of them has taken in. */
  get position(): string | null {
    return this.reach.position;
  }

  /** Streams that they leave out. */
  parked(): Promise<number> {
    return this.streams.count();
  }

  /** Milliseconds for which nobody has followed the log, for reading or to carry facts over; Infinity if nobody ever did. */
  unownedMs(): Promise<number> {
    return this.owners.unownedMs(ALL_WORK);
  }

  /** Null where all rows are of this release, and none are filled in bulk. */
  async upgraded(): Promise<Upgraded | null> {
    const upgraded = await upgradedOf(this.dataSource, this.owners);
    const isSaid = upgraded !== null && isFilling(upgraded);
    return (await this.reach.isBeginning(isSaid)) ? beginningOf(upgraded ?? { earlier: [], later: [] }) : upgraded;
  }

  /** Whether they lack most of the log, and are filled in bulk. */
  async isFilling(): Promise<boolean> {
    const told = await this.told();
    const isSaid = told !== null && isFilling(told.rebuild);
    return (await this.reach.isBeginning(isSaid)) || isSaid;
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
