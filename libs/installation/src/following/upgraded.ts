import { otherVersions, projections, type OwnerQueries, type ReadSideDataSource } from '@app/read-side';
import { isFilling, readUpkeep, type ReasonedRebuild } from './upkeep-told.js';
import { UPKEEP } from './work.js';

/**
 * Read models that are built anew, and how that goes on. `earlier`: an earlier release made their rows. `later`: a later one did,
 * whose operator builds them.
 */
export interface Upgraded extends Omit<ReasonedRebuild, 'share'> {
  readonly percent: number;
  readonly earlier: readonly string[];
  readonly later: readonly string[];
}

const NOTHING_TOLD: ReasonedRebuild = {
  reason: 'release',
  standing: 'none',
  share: 0,
  events: 0,
  eventsASecond: 0,
  secondsLeft: null,
};

/** That read models which lack most of the log are about to be filled, before that is said. */
export function beginningOf({ earlier, later }: Pick<Upgraded, 'earlier' | 'later'>): Upgraded {
  const { share: _, ...nothing } = NOTHING_TOLD;
  return { ...nothing, reason: 'behind', standing: 'beginning', percent: 0, earlier, later };
}

/** Null where all rows are of this release, and none are filled in bulk. */
export async function upgradedOf(dataSource: ReadSideDataSource, owners: OwnerQueries): Promise<Upgraded | null> {
  const versions = await otherVersions(dataSource, projections);
  const { share, ...rebuild } = readUpkeep(await owners.told(UPKEEP))?.rebuild ?? NOTHING_TOLD;
  if (versions.earlier.length + versions.later.length === 0 && !isFilling(rebuild)) return null;
  return { ...rebuild, percent: Math.floor(share * 100), ...versions };
}
