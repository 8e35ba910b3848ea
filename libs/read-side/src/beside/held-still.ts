import type { Position } from '@app/event-store';
import type { DataSource, EntityManager } from 'typeorm';
import { isBefore, loadCheckpoints, lowest, type Checkpoints } from '../engine/checkpoints.js';
import { projections } from '../projections.js';

/** While it runs, no read model takes in anything: `work` gets how far each has come. */
export function heldStill<Result>(
  owner: DataSource,
  work: (checkpoints: Checkpoints, holding: EntityManager) => Promise<Result>,
): Promise<Result> {
  return owner.transaction(async (holding) => {
    await holding.query('select from read_side.checkpoint order by name for update');
    return work(await checkpointsOf(owner), holding);
  });
}

export function checkpointsOf(owner: DataSource): Promise<Checkpoints> {
  return loadCheckpoints(
    owner,
    projections.map(({ name }) => name),
  );
}

/** What all of them have followed; null before the first event. @throws RangeError while one is behind the others */
export function commonOf(checkpoints: Checkpoints): Position | null {
  const position = lowest(checkpoints);
  if (isBefore(position, highestOf(checkpoints))) throw new RangeError('A read model is being filled.');
  return position;
}

/** What one of them has followed, if not all; null before the first event. */
export function highestOf(checkpoints: Checkpoints): Position | null {
  let highest: Position | null = null;
  for (const position of checkpoints.values()) if (isBefore(highest, position)) highest = position;
  return highest;
}
