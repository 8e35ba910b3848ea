import { Turns, type Position, type RecordedEvent } from '@app/event-store';
import { metadataOf, readFact, splitStream, UnreadableFact, type RecordedFact } from '@app/facts';
import type { Stopped } from '../parking/parked-streams.js';
import { isBefore } from './checkpoints.js';
import type { Projection } from './projection.js';

/** A fact that this release cannot read. */
interface Unread {
  readonly aggregate: string;
  readonly id: string;
  readonly position: Position;
  readonly recordedAt: string;
  readonly unreadable: UnreadableFact;
}

export type ReadFact = RecordedFact | Unread;

interface Bounds {
  readonly after: Position | null;
  readonly stopped: Stopped;
}

/** Those that a projection lacks, without those of parked streams. @throws UnreadableFact */
export function unseenBy(
  projection: Projection,
  read: readonly ReadFact[],
  { after, stopped }: Bounds,
): readonly RecordedFact[] {
  const { reads } = projection;
  const unseen = read.filter((recorded) => {
    if (!isBefore(after, recorded.position) || stopped(projection, recorded)) return false;
    if (!('unreadable' in recorded)) return true;
    return reads?.some((category) => category === recorded.aggregate) ?? true;
  });
  return unseen.map((recorded) => {
    if (reads && 'unreadable' in recorded) throw recorded.unreadable;
    return recorded as RecordedFact;
  });
}

export async function factsIn(events: readonly RecordedEvent[]): Promise<readonly ReadFact[]> {
  const facts: ReadFact[] = [];
  const turns = new Turns();
  for (const event of events) {
    const fact = factIn(event);
    if (fact) facts.push(fact);
    await turns.give();
  }
  return facts;
}

function factIn(event: RecordedEvent): ReadFact | null {
  try {
    return readFact(event);
  } catch (error) {
    if (!(error instanceof UnreadableFact)) throw error;
    const { category: aggregate, id } = splitStream(event.stream);
    const { recordedAt } = metadataOf(event);
    return { aggregate, id, position: event.position, recordedAt, unreadable: error };
  }
}
