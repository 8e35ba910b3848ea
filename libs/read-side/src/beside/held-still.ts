import type { Position } from '@app/event-store';
import type { DataSource, EntityManager } from 'typeorm';
import { whileBeating } from '../engine/beating.js';
import { isBefore, loadCheckpoints, lowest, type Checkpoints } from '../engine/checkpoints.js';
import { projections } from '../projections.js';

/** Milliseconds: who freezes meanwhile does not hold up the read models for longer. */
export const SILENT_MS = 10_000;

interface Still<Result> {
  /** Gets how far each read model has come. */
  readonly work: (checkpoints: Checkpoints) => Promise<Result>;
}

/** While it runs, no read model takes in anything. */
export function heldStill<Result>(owner: DataSource, { work }: Still<Result>): Promise<Result> {
  return owner.transaction(async (holding) => {
    await holding.query(`select set_config('idle_in_transaction_session_timeout', '${String(SILENT_MS)}', true)`);
    return holdStill(owner, { holding, work });
  });
}

/** From the begin of the work until the transaction ends. */
export async function holdStill<Result>(
  owner: DataSource,
  { holding, work }: Still<Result> & { readonly holding: EntityManager },
): Promise<Result> {
  await holding.query('select from read_side.checkpoint order by name for update');
  return whileBeating(holding, async () => work(await checkpointsOf(owner)));
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
