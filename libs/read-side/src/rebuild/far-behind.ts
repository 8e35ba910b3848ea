import type { EventStore, Position } from '@app/event-store';
import { shareOfLog } from '../beside/share-of-log.js';

/**
 * Events: fewer are followed within half a minute, about as long as it takes to make tables for a rebuild, their indexes, and
 * to put them in place.
 */
export const FEW_EVENTS = 10_000;

/** About as long as a tenth of the log is followed, a rebuild folds all of it. */
const WORTH_A_REBUILD = 0.1;

export interface Distance {
  readonly from: Position | null;
  /** Default 10,000. */
  readonly few?: number | undefined;
}

/** Whether read models at a position come to the end of the log sooner where all of it is folded anew. @throws StoreUnavailable */
export async function isFarBehind(store: EventStore, { from, few = FEW_EVENTS }: Distance): Promise<boolean> {
  const shareOf = await shareOfLog(store, null);
  if (1 - shareOf(from) < WORTH_A_REBUILD) return false;
  let missing = 0;
  for await (const _ of store.readAll({ ...(from !== null && { after: from }), limit: few })) missing += 1;
  return missing >= few;
}
