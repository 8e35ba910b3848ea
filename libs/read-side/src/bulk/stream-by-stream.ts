import type { RecordedEvent } from '@app/event-store';
import type { RecordedFact } from '@app/facts';
import type { Projection } from '../engine/projection.js';
import { factsIn, type ReadFact } from '../engine/unseen-facts.js';
import { folding } from '../parking/cannot-fold.js';
import type { BulkGround } from './bulk-ground.js';
import { streamsIn } from './stretches.js';

/** Of a projection, the facts that it lacks. @throws UnreadableFact */
export type Unseen = (projection: Projection, read: readonly ReadFact[]) => readonly RecordedFact[];

/** Events that are folded together. */
export interface Piece extends BulkGround {
  readonly events: readonly RecordedEvent[];
  readonly unseen: Unseen;
}

/**
 * Gives the projections the facts of one stream after the other. What the next stretch goes on from is asked for while this
 * one is folded: a stream is whole in its stretch. `onPart`: after each. @throws CannotFold
 */
export async function streamByStream(
  projections: readonly Projection[],
  piece: Piece,
  onPart: (share: number) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  let ready = Promise.resolve<readonly Folding[]>([]);
  let passed = 0;
  for (const events of streamsIn(piece.events, new Set(projections.flatMap(({ reads = [] }) => reads)))) {
    const folds = await ready;
    ready = prepared(projections, events, piece);
    ready.catch(() => undefined);
    for (const fold of folds) await fold();
    await onPart(passed / piece.events.length);
    passed += events.length;
  }
  for (const fold of await ready) await fold();
}

type Folding = () => Promise<void>;

async function prepared(
  projections: readonly Projection[],
  events: readonly RecordedEvent[],
  { unseen, ...ground }: Piece,
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
