import type { Position } from '@app/event-store';
import { breaksOf } from '../engine/breaks.js';
import { loadCheckpoints, moveCheckpoints } from '../engine/checkpoints.js';
import type { Projection } from '../engine/projection.js';
import { CannotFold, folding } from '../parking/cannot-fold.js';
import { countParked } from '../parking/parked-streams.js';
import { foldTo, type Folding } from './fold-beside.js';

/**
 * Folds the log into the tables beside as `foldTo` does, where most of it is still to come: what can be filled from other rows
 * is filled from them when those are there. @throws StoreUnavailable and the signal's reason
 */
export async function foldAnew(position: Position | null, asked: Folding): Promise<Position | null> {
  const reached = await foldTo(position, { ...asked, projections: asked.projections.filter(({ fill }) => !fill) });
  if (reached === null) return null;
  for (const projection of asked.projections) await fillOne(projection, reached, asked);
  // What could not be filled is folded.
  return foldTo(reached, { ...asked, onProgress: undefined });
}

/** Nothing where it has rows, or where they cannot be made together. */
async function fillOne(projection: Projection, position: Position, { beside, ...pacing }: Folding): Promise<void> {
  const { name, fill } = projection;
  if (!fill) return;
  const checkpoints = await loadCheckpoints(beside, [name]);
  if (checkpoints.get(name) !== null) return;
  try {
    await beside.transaction(async (manager) => {
      if (!(await moveCheckpoints(manager, [projection], checkpoints, { position }))) return;
      await folding(projection, () => fill(manager, breaksOf(pacing)));
      await countParked(manager, [projection]);
    });
  } catch (error) {
    if (!(error instanceof CannotFold)) throw error;
  }
}
