import type { Position } from '@app/event-store';
import { Bulk } from '../bulk/bulk.js';
import { foldByStream } from '../by-stream/fold-by-stream.js';
import type { StreamHelper } from '../by-stream/stream-helper.js';
import { breaksOf } from '../engine/breaks.js';
import { loadCheckpoints, moveCheckpoints } from '../engine/checkpoints.js';
import type { Projection } from '../engine/projection.js';
import { CannotFold, folding } from '../parking/cannot-fold.js';
import { countParked } from '../parking/parked-streams.js';
import { foldTo, type Folding, type FoldProgress } from './fold-beside.js';

/** `finish`: what is done with the chosen tables when they are full; with others while some are filled from them. */
interface FoldingAnew extends Folding {
  readonly helper?: StreamHelper | undefined;
  readonly finish?: ((chosen: (table: string) => boolean) => Promise<void>) | undefined;
}

/** About what of the work comes before the fills. */
const FOLDED = 0.8;

/**
 * Folds the log into the tables beside as `foldTo` does, where most of it is still to come: in bulk, and what can be filled from
 * other rows is filled from them when those are there. @throws StoreUnavailable and the signal's reason
 */
export async function foldAnew(position: Position | null, asked: FoldingAnew): Promise<Position | null> {
  const folded = asked.projections.filter(({ fill }) => !fill);
  let events = 0;
  const tell = (share: number) => asked.onProgress?.({ events, share });
  const hear = (before: number) => (progress: FoldProgress) => {
    events = before + progress.events;
    tell(progress.share * FOLDED);
  };
  const folding = { ...asked, projections: folded, bulk: new Bulk() };
  const heard = () => ({ ...folding, onProgress: asked.onProgress && hear(events) });
  if (folded.length > 0) await foldByStream(position, heard());
  const reached = folded.length === 0 ? position : await foldTo(position, heard());
  if (reached === null) {
    await asked.finish?.(() => true);
    return null;
  }
  await asked.beside.transaction(async (manager) => {
    for (const { refill } of folded) await refill?.(manager);
  });
  const filling = asked.projections.filter(({ fill }) => fill);
  const last = new Set(filling.flatMap(({ tables }) => tables));
  const meanwhile = asked.finish?.((table) => !last.has(table));
  // It is waited for even where a fill fails.
  const [filled] = await Promise.allSettled([
    fillEach(filling, reached, { ...asked, tell: (share) => tell(FOLDED + (1 - FOLDED) * share) }),
    meanwhile,
  ]);
  if (filled.status === 'rejected') throw filled.reason;
  await meanwhile;
  await asked.finish?.((table) => last.has(table));
  // What could not be filled is folded.
  return foldTo(reached, { ...asked, onProgress: undefined });
}

interface Filling extends Folding {
  readonly tell: (share: number) => void;
}

async function fillEach(projections: readonly Projection[], position: Position, filling: Filling): Promise<void> {
  for (const projection of projections) await fillOne(projection, position, filling);
}

/** Nothing where it has rows, or where they cannot be made together. */
async function fillOne(
  projection: Projection,
  position: Position,
  { beside, tell, ...pacing }: Filling,
): Promise<void> {
  const { name, fill } = projection;
  if (!fill) return;
  const checkpoints = await loadCheckpoints(beside, [name]);
  if (checkpoints.get(name) !== null) return;
  const pause = breaksOf(pacing);
  const onPart = (share: number) => {
    tell(share);
    return pause();
  };
  try {
    await beside.transaction(async (manager) => {
      if (!(await moveCheckpoints(manager, [projection], checkpoints, { position }))) return;
      await folding(projection, () => fill(manager, onPart));
      await countParked(manager, [projection]);
    });
  } catch (error) {
    if (!(error instanceof CannotFold)) throw error;
  }
}
