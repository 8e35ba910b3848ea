import type { RecordedEvent } from '@app/event-store';
import type { RecordedFact } from '@app/facts';
import type { Projection } from '../engine/projection.js';
import { factsIn, type ReadFact } from '../engine/unseen-facts.js';
import { folding } from '../parking/cannot-fold.js';
import type { BulkGround } from './bulk-ground.js';
import { stretchesIn, streamsIn } from './stretches.js';

/** Of a projection, the facts that it lacks. @throws UnreadableFact */
export type Unseen = (projection: Projection, read: readonly ReadFact[]) => readonly RecordedFact[];

interface Piece extends BulkGround {
  readonly events: readonly RecordedEvent[];
  readonly unseen: Unseen;
}

/** About what of the work it is. */
const IN_ORDER = 0.3;

/**
 * Gives each projection the facts that it lacks: in the log's order, or stream by stream where their order among each other
 * does not matter, so that what a stream makes on its way is gone when the next begins. @throws CannotFold
 */
export async function applyInBulk(projections: readonly Projection[], piece: Piece): Promise<void> {
  const { bulk } = piece;
  const [first] = projections;
  if (!first) return;
  try {
    await inOrder(
      projections.filter(({ byStream }) => !byStream),
      piece,
    );
    await streamByStream(
      projections.filter(({ byStream }) => byStream),
      piece,
    );
    // Which of them a fault of the database is of is found when they are not folded in bulk.
    await folding(first, () => bulk.settle());
  } catch (error) {
    // The transaction ends when nobody writes in it any more.
    await bulk.forget();
    throw error;
  }
}

async function inOrder(projections: readonly Projection[], piece: Piece): Promise<void> {
  const { events, manager, store, bulk, unseen } = piece;
  let passed = 0;
  for (const stretch of stretchesIn(events)) {
    const read = await factsIn(stretch);
    for (const projection of projections) {
      const { apply, inBulk, reads } = projection;
      await folding(projection, async () => {
        const facts = unseen(projection, read).filter(({ aggregate }) => reads?.includes(aggregate) ?? true);
        if (inBulk) await inBulk(facts, piece);
        else if (facts.length > 0) await bulk.ask(() => apply(facts, manager, store));
      });
    }
    passed += stretch.length;
    await bulk.onPart((IN_ORDER * passed) / events.length);
  }
}

/** What the next stretch goes on from is asked for while this one is folded: a stream is whole in its stretch. */
async function streamByStream(projections: readonly Projection[], piece: Piece): Promise<void> {
  let ready = Promise.resolve<readonly Folding[]>([]);
  let passed = 0;
  for (const events of streamsIn(piece.events, new Set(projections.flatMap(({ reads = [] }) => reads)))) {
    const folds = await ready;
    ready = prepared(projections, events, piece);
    ready.catch(() => undefined);
    for (const fold of folds) await fold();
    await piece.bulk.onPart(IN_ORDER + (1 - IN_ORDER) * (passed / piece.events.length));
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
