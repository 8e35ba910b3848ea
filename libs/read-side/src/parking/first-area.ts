import { StoreUnavailable, type EventStore } from '@app/event-store';
import { readFact, UnreadableFact } from '@app/facts';

/** Of a stream, as its first fact tells it; null where that cannot be read, or tells none. */
export async function firstArea(store: EventStore, stream: string): Promise<readonly string[] | null> {
  try {
    for await (const event of store.readStream(stream, { limit: 1 })) {
      const data: object = readFact(event)?.fact.data ?? {};
      return 'area' in data && isPath(data.area) ? data.area : null;
    }
    return null;
  } catch (error) {
    if (error instanceof UnreadableFact || error instanceof StoreUnavailable) return null;
    throw error;
  }
}

function isPath(area: unknown): area is readonly string[] {
  return Array.isArray(area) && area.every((code) => typeof code === 'string');
}
