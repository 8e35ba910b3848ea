import type { EventStore, Position } from '@app/event-store';

/**
 * How much of the log is up to a place, from its first event to a position, or for null to its end: about, since positions rise
 * about as events do, and in a log beside those of others between them. @throws StoreUnavailable
 */
export async function shareOfLog(
  store: EventStore,
  to: Position | null,
): Promise<(reached: Position | null) => number> {
  const end = placeOf(to ?? (await store.lastPosition()));
  let begin = end;
  for await (const { position } of store.readAll({ limit: 1 })) begin = placeOf(position);
  const whole = end - begin;
  return (reached) => {
    if (reached === null) return 0;
    return whole <= 0 ? 1 : Math.max(0, Math.min(1, (placeOf(reached) - begin) / whole));
  };
}

function placeOf(position: Position | null): number {
  return position === null ? 0 : Number(position.split('-')[0]);
}
