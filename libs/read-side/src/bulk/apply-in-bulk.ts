import type { RecordedEvent } from '@app/event-store';
import { splitStream } from '@app/facts';
import type { Projection } from '../engine/projection.js';
import { isBefore } from '../engine/checkpoints.js';
import { factsIn, type ReadFact } from '../engine/unseen-facts.js';
import { folding } from '../parking/cannot-fold.js';
import { streamByStream, type Piece } from './stream-by-stream.js';
import { partsIn, streamsIn } from './parts.js';

/** About what of the work it is. */
const IN_ORDER = 0.3;

/**
 * Gives each projection the facts that it lacks: in the log's order, or stream by stream where their order among each other
 * does not matter, so that what a stream makes on its way is gone when the next begins. @throws CannotFold
 */
export async function applyInBulk(projections: readonly Projection[], taken: Omit<Piece, 'write'>): Promise<void> {
  const { bulk, manager, events } = taken;
  const [first] = projections;
  if (!first) return;
  const piece: Piece = { ...taken, write: (written) => bulk.write(manager, written) };
  // What has a way of its own to take in a part of the streams is given the log's order.
  const byStream = projections.filter(({ byStream: folds, inBulk }) => folds && !inBulk);
  const categories = new Set(byStream.flatMap(({ reads = [] }) => reads));
  try {
    const others = projections.filter((projection) => !byStream.includes(projection));
    await inOrder(others, piece);
    await streamByStream(byStream, streamsIn(events, categories), piece, (passed) => {
      return bulk.onPart(IN_ORDER + ((1 - IN_ORDER) * passed) / events.length);
    });
    // Which of them a fault of the database is of is found when they are not folded in bulk.
    await folding(first, () => bulk.settle());
  } catch (error) {
    // The transaction ends when nobody writes in it any more.
    await bulk.forget();
    throw error;
  }
}

async function inOrder(projections: readonly Projection[], piece: Piece): Promise<void> {
  const { events, bulk } = piece;
  let passed = 0;
  const parking = projections.find(({ reads }) => reads);
  const isRead = readBy(projections.filter(({ eventsInBulk }) => !eventsInBulk));
  for (const part of partsIn(events)) {
    const read = await factsIn(part.filter(isRead));
    for (const projection of projections) {
      // What parks nothing may be told of a fault of what was written before.
      const told = projection.reads ? projection : (parking ?? projection);
      await folding(told, () => takeIn(projection, { ...piece, events: part }, read));
    }
    passed += part.length;
    await bulk.onPart((IN_ORDER * passed) / events.length);
  }
}

async function takeIn(projection: Projection, piece: Piece, read: readonly ReadFact[]): Promise<void> {
  const { apply, inBulk, eventsInBulk, reads } = projection;
  const { events, manager, store, bulk, unseen, reached } = piece;
  if (eventsInBulk) {
    const after = reached(projection);
    await eventsInBulk(
      events.filter(({ position }) => isBefore(after, position)),
      piece,
    );
    return;
  }
  const facts = unseen(projection, read).filter(({ aggregate }) => reads?.includes(aggregate) ?? true);
  if (inBulk) await inBulk(facts, piece);
  else if (facts.length > 0) await bulk.ask(() => apply(facts, manager, store));
}

/** Whether one of the projections reads its stream. */
function readBy(projections: readonly Projection[]): (event: RecordedEvent) => boolean {
  if (projections.some(({ reads }) => reads === undefined)) return () => true;
  const categories = new Set<string>(projections.flatMap(({ reads = [] }) => reads));
  return ({ stream }) => categories.has(splitStream(stream).category);
}
