import { setTimeout as sleep } from 'node:timers/promises';
import { StoreUnavailable, type RecordedEvent } from '@app/event-store';
import { splitStream } from '@app/facts';
import type { Checkpoints } from '../engine/checkpoints.js';
import type { Projection } from '../engine/projection.js';
import { factsIn } from '../engine/unseen-facts.js';
import { CannotFold, folding } from '../parking/cannot-fold.js';
import type { Bulk } from './bulk.js';
import { isHelped } from './helped-streams.js';
import { streamByStream, type Piece } from './stream-by-stream.js';
import { stretchesIn } from './stretches.js';

/** `checkpoints`: before it. `parked`: streams that are left out; a helper knows nothing of them. */
interface Taken extends Omit<Piece, 'write'> {
  readonly checkpoints: Checkpoints;
  readonly parked: number;
}

/** Milliseconds, while a helper is waited for. */
const LOOK_AGAIN_EVERY = 250;
/** About what of the work it is. */
const IN_ORDER = 0.3;

/**
 * Gives each projection the facts that it lacks: in the log's order, or stream by stream where their order among each other
 * does not matter, so that what a stream makes on its way is gone when the next begins. @throws CannotFold
 */
export async function applyInBulk(projections: readonly Projection[], taken: Taken): Promise<void> {
  const { bulk, manager, events } = taken;
  const [first] = projections;
  if (!first) return;
  const piece: Piece = { ...taken, write: (written) => bulk.write(manager, written) };
  const byStream = projections.filter(({ byStream: folds }) => folds);
  const ending = new AbortController();
  const part = helped(byStream, taken, ending.signal);
  try {
    await inOrder(
      projections.filter(({ byStream: folds }) => !folds),
      piece,
    );
    const own = part ? events.filter(({ stream }) => !isHelped(stream)) : events;
    await streamByStream(byStream, { ...piece, events: own }, (done) => bulk.onPart(IN_ORDER + (1 - IN_ORDER) * done));
    if (part) await heard(part, bulk);
    // Which of them a fault of the database is of is found when they are not folded in bulk.
    await folding(first, () => bulk.settle());
  } catch (error) {
    ending.abort(error);
    await part?.catch(() => undefined);
    // The transaction ends when nobody writes in it any more.
    await bulk.forget();
    throw error;
  }
}

/** What the helper does of it, if there is one. */
function helped(projections: readonly Projection[], taken: Taken, signal: AbortSignal): Promise<void> | null {
  const { bulk, manager, checkpoints, events, parked } = taken;
  const { helper } = bulk;
  const to = events.at(-1)?.position;
  const [first] = projections;
  if (!helper || !first || parked > 0 || to === undefined || events.length < helper.least) return null;
  const reached = projections.map(({ name }) => [name, checkpoints.get(name) ?? null] as const);
  const folded = helper
    .fold({ reached, to }, (written) => folding(first, () => bulk.write(manager, written)), signal)
    .then(({ cannotFold, outage }) => {
      if (outage !== null) throw new StoreUnavailable(`for a helper, ${outage}`);
      const projection = projections.find(({ name }) => name === cannotFold);
      if (projection) throw new CannotFold(projection, new Error('A helper could not fold its part.'));
    });
  folded.catch(() => undefined);
  return folded;
}

/** Whoever cancels meanwhile is heard. @throws what `part` and `onPart` do */
async function heard(part: Promise<void>, bulk: Bulk): Promise<void> {
  const ended = part.then(() => true);
  while (!(await Promise.race([ended, sleep(LOOK_AGAIN_EVERY, false)]))) await bulk.onPart(1);
}

async function inOrder(projections: readonly Projection[], piece: Piece): Promise<void> {
  const { events, manager, store, bulk, unseen } = piece;
  let passed = 0;
  const parking = projections.find(({ reads }) => reads);
  for (const stretch of stretchesIn(events)) {
    const read = await factsIn(stretch.filter(readBy(projections)));
    for (const projection of projections) {
      const { apply, inBulk, reads } = projection;
      // What parks nothing may be told of a fault of what was written before.
      await folding(reads ? projection : (parking ?? projection), async () => {
        const facts = unseen(projection, read).filter(({ aggregate }) => reads?.includes(aggregate) ?? true);
        if (inBulk) await inBulk(facts, piece);
        else if (facts.length > 0) await bulk.ask(() => apply(facts, manager, store));
      });
    }
    passed += stretch.length;
    await bulk.onPart((IN_ORDER * passed) / events.length);
  }
}

/** Whether one of the projections reads its stream. */
function readBy(projections: readonly Projection[]): (event: RecordedEvent) => boolean {
  if (projections.some(({ reads }) => reads === undefined)) return () => true;
  const categories = new Set<string>(projections.flatMap(({ reads = [] }) => reads));
  return ({ stream }) => categories.has(splitStream(stream).category);
}
