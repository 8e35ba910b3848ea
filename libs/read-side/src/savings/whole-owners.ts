import type { EntityManager } from 'typeorm';

interface Owned {
  readonly id: string;
  readonly owner: string;
}

/**
 * The ids of all proposals with savings, in pieces of at least `least`, the last one aside: those of one owner are in one
 * piece, however many they are. In a transaction.
 */
export async function* wholeOwners(manager: EntityManager, least: number): AsyncGenerator<readonly string[]> {
  await manager.query(`declare owned no scroll cursor for ${OWNED}`);
  let waiting: Owned[] = [];
  for (;;) {
    const rows = await manager.query<Owned[]>(`fetch ${String(least)} from owned`);
    waiting.push(...rows);
    const last = waiting.at(-1)?.owner;
    const end = rows.length < least ? waiting.length : waiting.findIndex(({ owner }) => owner === last);
    if (end >= least || rows.length < least) {
      if (end > 0) yield waiting.slice(0, end).map(({ id }) => id);
      waiting = waiting.slice(end);
    }
    if (rows.length < least) break;
  }
  await manager.query('close owned');
}

/** An owner is the last area of a path. */
const OWNED = `select id, coalesce(area[cardinality(area)], '') as owner from read_side.proposal
  where saving_status is not null order by owner, id`;
