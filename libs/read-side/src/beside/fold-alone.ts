import type { EventStore } from '@app/event-store';
import type { StreamHelper } from '../by-stream/stream-helper.js';
import { projections } from '../projections.js';
import { finishBeside } from './beside-tables.js';
import { foldAnew } from './fold-anew.js';
import { withTablesBeside } from './with-tables-beside.js';

interface Alone {
  readonly name: string;
  readonly helper?: StreamHelper | undefined;
}

/** By name. */
export const READ_MODELS: readonly string[] = projections.map(({ name }) => name);

/**
 * Folds the whole log into one read model beside those that answer, as a rebuild does, and drops it. Returns the milliseconds
 * that it took, without those that the read models took whose rows it reads. @throws FoldGoingOn, StoreUnavailable and the database's errors
 */
export async function timeAlone(ownerUrl: string, store: EventStore, { name, helper }: Alone): Promise<number> {
  const own = projections.filter((projection) => projection.name === name);
  const followed = projections.filter((projection) => own.some(({ follows }) => follows?.includes(projection.name)));
  const later = new Set(own.flatMap(({ unread = [] }) => unread));
  return withTablesBeside(ownerUrl, { kept: true, later }, async ({ owner, beside }) => {
    const reached =
      followed.length === 0 ? null : await foldAnew(null, { beside, store, projections: followed, helper });
    const tables = new Set(own.flatMap((projection) => projection.tables));
    const finish = (chosen: (table: string) => boolean) =>
      finishBeside(owner, (table) => tables.has(table) && chosen(table));
    const begun = performance.now();
    await foldAnew(reached, { beside, store, projections: own, helper, finish });
    return performance.now() - begun;
  });
}
