import type { Position, RecordedEvent } from '@app/event-store';
import type { RecordedFact } from '@app/facts';
import type { Projection } from '../engine/projection.js';
import { factsIn, type ReadFact } from '../engine/unseen-facts.js';
import { folding } from '../parking/cannot-fold.js';
import type { BulkGround } from './bulk-ground.js';

/** Of a projection, the facts that it lacks. @throws UnreadableFact */
export type Unseen = (projection: Projection, read: readonly ReadFact[]) => readonly RecordedFact[];

/** Where and on what they are folded. */
export interface StreamsGround extends BulkGround {
  readonly unseen: Unseen;
}

/** Events that are folded together. */
export interface Piece extends StreamsGround {
  readonly events: readonly RecordedEvent[];
  /** What a projection has folded before. */
  readonly reached: (projection: Projection) => Position | null;
}

/**
 * Gives the projections the facts of one stream after the other; a stream is whole in its part. What the next part goes on
 * from is asked for while this one is folded. `onPart`: before each is folded, with the events that were. @throws CannotFold
 */
export async function streamByStream(
  projections: readonly Projection[],
  parts: Iterable<readonly RecordedEvent[]> | AsyncIterable<readonly RecordedEvent[]>,
  ground: StreamsGround,
  onPart: (events: number) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  let ready = Promise.resolve<readonly Folding[]>([]);
  let passed = 0;
  for await (const events of parts) {
    const folds = await ready;
    ready = prepared(projections, events, ground);
    ready.catch(() => undefined);
    for (const fold of folds) await fold();
    await onPart(passed);
    passed += events.length;
  }
  for (const fold of await ready) await fold();
}

type Folding = () => Promise<void>;

async function prepared(
  projections: readonly Projection[],
  events: readonly RecordedEvent[],
  { unseen, ...ground }: StreamsGround,
): Promise<readonly Folding[]> {
  const read = await factsIn(events);
  const preparing = projections.map(async (projection): Promise<Folding> => {
    const fold = await folding(projection, async () => {
      return projection.byStream?.(unseen(projection, read), ground);
    });
    return () => folding(projection, async () => fold?.());
  });
  return Promise.all(preparing);
}
