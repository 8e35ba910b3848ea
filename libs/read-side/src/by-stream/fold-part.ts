import { isStreamOrder, StoreUnavailable, type EventStore } from '@app/event-store';
import { BESIDE } from '../beside/beside-tables.js';
import { readSideDataSource } from '../database/data-source.js';
import { isDatabaseOutage } from '../database/database-fault.js';
import { projections } from '../projections.js';
import { foldStretches } from './fold-stretches.js';
import type { PartFolded, PartOfStreams } from './stream-helper.js';
import { Stretches } from './stretches.js';

interface Helping {
  /** Of the database with the tables beside. */
  readonly ownerUrl: string;
  readonly store: EventStore;
}

/** What a helper does. @throws FoldGoingOn and the database's errors */
export async function foldPart(part: PartOfStreams, { ownerUrl, store }: Helping): Promise<PartFolded> {
  if (!isStreamOrder(store)) return { outage: null };
  try {
    const beside = await readSideDataSource(ownerUrl, { patient: true, connections: 1, schema: BESIDE }).initialize();
    try {
      const own = projections.filter(({ name }) => part.projections.includes(name));
      const stretches = new Stretches(beside, part.holder);
      await foldStretches({ stretches, store, projections: own }, {});
    } finally {
      await beside.destroy();
    }
    return { outage: null };
  } catch (error) {
    if (error instanceof Error && (error instanceof StoreUnavailable || isDatabaseOutage(error)))
      return { outage: error.message };
    throw error;
  }
}
