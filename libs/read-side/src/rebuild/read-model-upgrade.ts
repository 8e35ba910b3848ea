import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Projection } from '../engine/projection.js';
import { otherVersions, type OtherVersions } from './outdated.js';
import { RebuildUnderWay, type Rebuild, type RebuildHeard, type RebuildTold } from './rebuild-under-way.js';

const LOOK_AGAIN_EVERY = 10_000;
const TRY_AGAIN_AFTER = 60_000;

interface Upgrading {
  readonly dataSource: DataSource;
  readonly projections: readonly Pick<Projection, 'name' | 'version'>[];
  readonly rebuild: Rebuild;
}

/** Builds the read models anew after an upgrade that changed what the same facts make; the old rows answer meanwhile. */
export class ReadModelUpgrade {
  private found: OtherVersions = { earlier: [], later: [] };
  private readonly underWay: RebuildUnderWay;

  constructor(
    private readonly upgrading: Upgrading,
    heard: RebuildHeard,
  ) {
    this.underWay = new RebuildUnderWay(upgrading.rebuild, heard);
  }

  /** Those that this release replaces, and those of a later one, which it leaves alone. */
  get versions(): OtherVersions {
    return this.found;
  }

  get told(): RebuildTold {
    return this.underWay.told;
  }

  /** Until all rows are of this release, or the signal aborts; a fold that has begun is left as it is. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.look();
        if (this.found.earlier.length === 0) return;
        await this.underWay.run(signal, { readModels: this.found.earlier });
      } catch (error) {
        this.underWay.fail(error, signal);
      }
      const { standing } = this.underWay;
      const pause = standing === 'failed' ? TRY_AGAIN_AFTER : LOOK_AGAIN_EVERY;
      if (standing !== 'none') await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  private async look(): Promise<void> {
    const { dataSource, projections } = this.upgrading;
    this.found = await otherVersions(dataSource, projections);
    if (this.found.earlier.length === 0) this.underWay.rest();
  }
}
