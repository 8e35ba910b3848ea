import type { EventStore, Position } from '@app/event-store';
import type { DataSource } from 'typeorm';
import { readSideDataSource } from '../database/data-source.js';
import { isBefore, loadCheckpoints, lowest } from '../engine/checkpoints.js';
import { projections } from '../projections.js';
import { BESIDE, dropBeside, foldedTables, makeBeside } from './beside-tables.js';
import { compareTable, type RowDifference } from './compare-tables.js';
import { foldTo } from './fold-beside.js';

/** `oneOf`: compares one row of so many, chosen by their keys; default 1, all. */
export interface Verifying {
  readonly oneOf?: number | undefined;
  readonly onProgress?: (events: number) => void;
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
 * @throws StoreUnavailable and the database's errors
 */
export async function verifyReadModels(
  ownerUrl: string,
  store: EventStore,
  { oneOf = 1, onProgress }: Verifying = {},
): Promise<Verified> {
  const owner = await readSideDataSource(ownerUrl, { patient: true, connections: 4 }).initialize();
  const beside = await readSideDataSource(ownerUrl, { patient: true, connections: 1, schema: BESIDE }).initialize();
  try {
    await makeBeside(owner);
    const folding = { beside, store, projections, onProgress };
    const reached = await positionOf(owner);
    if (reached !== null) await foldTo(reached, folding);
    return await compared(owner, oneOf, (position) => foldTo(position, { ...folding, onProgress: undefined }));
  } finally {
    await dropBeside(owner);
    await Promise.all([owner.destroy(), beside.destroy()]);
  }
}

/** Both at one position: while the checkpoints are held, no read model moves, and a snapshot is taken. */
async function compared(
  owner: DataSource,
  oneOf: number,
  foldOn: (position: Position) => Promise<void>,
): Promise<Verified> {
  const snapshot = owner.createQueryRunner();
  try {
    const position = await owner.transaction(async (holding) => {
      await holding.query('select from read_side.checkpoint order by name for update');
      const held = await positionOf(owner);
      if (held !== null) await foldOn(held);
      await snapshot.startTransaction('REPEATABLE READ');
      await snapshot.query('select 1');
      return held;
    });
    let rows = 0;
    const differences: RowDifference[] = [];
    const tables = await foldedTables(owner);
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

/** What all read models have followed. @throws RangeError while one of them is behind the others */
async function positionOf(owner: DataSource): Promise<Position | null> {
  const checkpoints = await loadCheckpoints(
    owner,
    projections.map(({ name }) => name),
  );
  const position = lowest(checkpoints);
  const isAhead = (one: Position | null) => isBefore(position, one);
  if ([...checkpoints.values()].some(isAhead)) throw new RangeError('A read model is being filled.');
  return position;
}
