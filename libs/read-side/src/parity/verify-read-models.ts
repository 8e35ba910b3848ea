import type { EventStore, Position } from '@app/event-store';
import type { DataSource } from 'typeorm';
import type { StreamHelper } from '../by-stream/stream-helper.js';
import { foldAnew } from '../beside/fold-anew.js';
import { foldTo, type FoldProgress } from '../beside/fold-beside.js';
import { foldedTables } from '../beside/folded-tables.js';
import { withTablesBeside } from '../beside/with-tables-beside.js';
import { checkpointsOf, commonOf, heldStill } from '../beside/held-still.js';
import { projections } from '../projections.js';
import { compareTable, type RowDifference } from './compare-tables.js';

/** `oneOf`: compares one row of so many, chosen by their keys; default 1, all. */
export interface Verifying {
  readonly oneOf?: number | undefined;
  readonly onProgress?: (progress: FoldProgress) => void;
  /** Takes a part of the work. */
  readonly helper?: StreamHelper | undefined;
}

/** `position`: up to which the read models have followed the log; null before its first event. */
export interface Verified {
  readonly position: Position | null;
  readonly tables: number;
  readonly rows: number;
  readonly differences: readonly RowDifference[];
}

/**
 * Folds the log again, beside the read models that answer, and compares every row of every table with them as they are
 * then. Readers and writers go on; the read models wait while the last events are folded. `ownerUrl`: may make schemas.
 * @throws FoldGoingOn, RangeError while a read model is being filled, StoreUnavailable and the database's errors
 */
export async function verifyReadModels(
  ownerUrl: string,
  store: EventStore,
  { oneOf = 1, onProgress, helper }: Verifying = {},
): Promise<Verified> {
  return withTablesBeside(ownerUrl, { kept: false, later: UNREAD }, async ({ owner, beside }) => {
    const folding = { beside, store, projections, onProgress };
    const reached = commonOf(await checkpointsOf(owner));
    if (reached !== null) await foldAnew(reached, { ...folding, helper });
    return compared(owner, oneOf, (position) => foldTo(position, { ...folding, onProgress: undefined }));
  });
}

/** What cannot be filled is folded into tables that have their indexes. */
const UNREAD = new Set(projections.flatMap(({ unread = [], fill }) => (fill ? [] : unread)));

/** Both at one position, in a snapshot taken while no read model moves. */
async function compared(
  owner: DataSource,
  oneOf: number,
  foldOn: (position: Position) => Promise<unknown>,
): Promise<Verified> {
  const snapshot = owner.createQueryRunner();
  try {
    const position = await heldStill(owner, {
      work: async (checkpoints) => {
        const held = commonOf(checkpoints);
        if (held !== null) await foldOn(held);
        await snapshot.startTransaction('REPEATABLE READ');
        await snapshot.query('select 1');
        return held;
      },
    });
    let rows = 0;
    const differences: RowDifference[] = [];
    // News keep the last ones alone.
    const tables = (await foldedTables(owner)).filter(({ table }) => table !== 'news');
    for (const table of tables) {
      const found = await compareTable(snapshot.manager, { ...table, oneOf });
      rows += found.rows;
      differences.push(...found.differences);
    }
    return { position, tables: tables.length, rows, differences };
  } finally {
    if (snapshot.isTransactionActive && !snapshot.isReleased) await snapshot.rollbackTransaction();
    await snapshot.release();
  }
}
