import type { EventStore, Position } from '@app/event-store';
import { BESIDE, dropBeside, finishBeside, makeBeside } from '../beside/beside-tables.js';
import { enterBeside } from '../beside/enter-beside.js';
import { foldAnew } from '../beside/fold-anew.js';
import { foldTo, type FoldProgress } from '../beside/fold-beside.js';
import { checkpointsOf, highestOf } from '../beside/held-still.js';
import type { StreamHelper } from '../by-stream/stream-helper.js';
import type { Pacing } from '../engine/breaks.js';
import { readSideDataSource } from '../database/data-source.js';
import { projections } from '../projections.js';
import { isHalfDone, markBegun } from './half-done.js';
import { putInPlace } from './put-in-place.js';
import type { TableHolder } from './table-holders.js';

/** `serviceRole`: who reads and fills the tables. `signal` cancels; a later rebuild goes on from there. */
export interface Rebuilding extends Pacing {
  readonly serviceRole: string;
  readonly onProgress?: ((progress: FoldProgress) => void) | undefined;
  /** Told again and again whom the new tables wait for before they are put in place; nobody once they go on. */
  readonly onWait?: ((holders: readonly TableHolder[]) => void) | undefined;
  /** Takes a part of the work. */
  readonly helper?: StreamHelper | undefined;
  /** Per transaction; default 2,500 of whole streams, 20,000 in the log's order, and 100,000 of a log that gives no streams. */
  readonly eventsAtOnce?: number | undefined;
  /** To the end of the log, also where those that answer are behind it. */
  readonly toEnd?: boolean | undefined;
}

/**
 * Folds the log again beside the read models that answer, and puts the new tables in their place in one transaction: who
 * reads sees the old ones or the new. Readers wait while the last events are folded. `ownerUrl`: may make schemas. Returns
 * the position that was reached. @throws FoldGoingOn, StoreUnavailable, the signal's reason and the database's errors
 */
export async function rebuildReadModels(
  ownerUrl: string,
  store: EventStore,
  { serviceRole, toEnd = false, onWait, ...asked }: Rebuilding,
): Promise<Position | null> {
  const owner = await readSideDataSource(ownerUrl, { patient: true, connections: 4 }).initialize();
  const beside = await readSideDataSource(ownerUrl, { patient: true, connections: 1, schema: BESIDE }).initialize();
  const { leave, stillIn } = await enterBeside(owner).catch(async (error: unknown) => {
    await Promise.all([owner.destroy(), beside.destroy()]);
    throw error;
  });
  try {
    if (!(await isHalfDone(owner))) {
      await makeBeside(owner, { kept: true, later: new Set(projections.flatMap(({ unread = [] }) => unread)) });
      await markBegun(owner);
    }
    const folding = { beside, store, projections, ...asked };
    const finish = (chosen: (table: string) => boolean) => finishBeside(owner, chosen);
    const target = async () => (toEnd ? store.lastPosition() : highestOf(await checkpointsOf(owner)));
    const quiet = { ...folding, onProgress: undefined };
    let reached = await foldAnew(await target(), { ...folding, finish });
    const position = await putInPlace(owner, {
      serviceRole,
      signal: asked.signal,
      onWait,
      // So that readers wait for little.
      catchUp: async () => {
        const now = await target();
        if (now !== null) reached = await foldTo(now, quiet);
      },
      finish: async (checkpoints) => {
        const held = highestOf(checkpoints);
        if (held !== null) reached = await foldTo(held, { ...quiet, halfDuty: false });
        await stillIn();
        return reached;
      },
    });
    await dropBeside(owner);
    return position;
  } finally {
    await leave();
    await Promise.all([owner.destroy(), beside.destroy()]);
  }
}
