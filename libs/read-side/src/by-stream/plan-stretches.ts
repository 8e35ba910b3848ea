import type { Position, StreamOrder } from '@app/event-store';
import type { DataSource } from 'typeorm';
import { loadCheckpoints } from '../engine/checkpoints.js';
import type { Projection } from '../engine/projection.js';
import type { Stretch, Stretches } from './stretches.js';

interface Planning {
  readonly beside: DataSource;
  readonly store: StreamOrder;
  readonly apart: readonly Projection[];
  readonly stretches: Stretches;
  /** Of a stretch, about. */
  readonly events: number;
}

/** Plans the streams that the projections read, up to a position, where nothing of them is folded yet. Returns it, or null. */
export async function planStretches(
  position: Position | null,
  { beside, store, apart, stretches, events }: Planning,
): Promise<Position | null> {
  const names = apart.map(({ name }) => name);
  const checkpoints = await loadCheckpoints(beside, names);
  const to = position ?? (await store.lastPosition());
  if (to === null || [...checkpoints.values()].some((reached) => reached !== null)) return null;
  const planned: Stretch[] = [];
  for (const category of new Set(apart.flatMap(({ reads = [] }) => reads))) {
    // The character after the dash ends the streams of the kind.
    const before = `${category}.`;
    let from = `${category}-`;
    for await (const next of store.dividing({ from, before }, events)) {
      planned.push({ from, before: next, to });
      from = next;
    }
    planned.push({ from, before, to });
  }
  await stretches.plan(planned);
  return to;
}
