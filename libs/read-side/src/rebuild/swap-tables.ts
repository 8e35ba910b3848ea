import type { EntityManager } from 'typeorm';
import { BESIDE } from '../beside/beside-tables.js';
import { foldedTables } from '../beside/folded-tables.js';
import { isVacuumed, storageOf } from '../beside/table-storage.js';
import { grant } from '../database/migrate.js';
import { withoutPastViews } from '../past/views/ensure-views.js';

const BEFORE = 'read_side_before';

interface Swapping {
  readonly serviceRole: string;
  /** Takes all tables of the read models, if it gets them. */
  readonly lock: () => Promise<boolean>;
}

/**
 * Puts the tables beside in the place of those that answer, with their checkpoints and what they left out. It waits for who
 * reads just now, and who comes meanwhile waits for it; false, and to be rolled back, where somebody reads for long. In the
 * transaction of `manager`, which holds the checkpoints.
 */
export async function swapTables(manager: EntityManager, { serviceRole, lock }: Swapping): Promise<boolean> {
  const tables = await foldedTables(manager);
  // What was told stays told; a fold beside tells nothing.
  await manager.query(`delete from ${BESIDE}.news`);
  await manager.query(`insert into ${BESIDE}.news select * from read_side.news`);
  if (!(await lock())) return false;
  await manager.query(`create schema ${BEFORE}`);
  await withoutPastViews(manager, async () => {
    for (const { table } of tables) {
      const vacuumed = (await storageOf(manager, table)).find(isVacuumed);
      const set = vacuumed === undefined ? 'reset (autovacuum_enabled)' : `set (${vacuumed})`;
      await manager.query(`alter table ${BESIDE}.${table} ${set}`);
      await manager.query(`alter table read_side.${table} set schema ${BEFORE}`);
      await manager.query(`alter table ${BESIDE}.${table} set schema read_side`);
    }
  });
  await manager.query(`update read_side.checkpoint c
    set position = b.position, parked = b.parked, version = b.version, rewritten = c.rewritten + 1
    from ${BESIDE}.checkpoint b where b.name = c.name`);
  await manager.query('delete from read_side.parked');
  await manager.query(`insert into read_side.parked select * from ${BESIDE}.parked`);
  await manager.query(`drop schema ${BEFORE} cascade`);
  await grant(manager, serviceRole);
  return true;
}
