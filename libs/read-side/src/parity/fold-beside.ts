import type { EventStore, Position, RecordedEvent } from '@app/event-store';
import { applyBatch } from '../engine/apply-batch.js';
import { isBefore, loadCheckpoints, lowest, type Checkpoints } from '../engine/checkpoints.js';
import type { Projection } from '../engine/projection.js';
import type { ReadSideDataSource } from '../database/read-side-data-source.js';

/** Events per transaction. */
const PIECE = 2_000;

interface Folding {
  readonly beside: ReadSideDataSource;
  readonly store: EventStore;
  readonly projections: readonly Projection[];
  /** Called with how many events were folded. */
  readonly onProgress?: ((events: number) => void) | undefined;
}

/** Folds the log into the tables beside, from where they are to a position. @throws StoreUnavailable */
export async function foldTo(position: Position, { beside, store, projections, onProgress }: Folding): Promise<void> {
  const names = projections.map(({ name }) => name);
  let checkpoints = await loadCheckpoints(beside, names);
  let events: RecordedEvent[] = [];
  let folded = 0;
  const take = async () => {
    const last = events.at(-1);
    if (last) checkpoints = await applied({ events, position: last.position, store });
    folded += events.length;
    events = [];
    onProgress?.(folded);
  };
  const applied = async (batch: Parameters<typeof applyBatch>[3]): Promise<Checkpoints> => {
    const moved = await applyBatch(beside, projections, checkpoints, batch);
    if (!moved) throw new RangeError('Another fold beside the read models is going on.');
    return moved;
  };
  const after = lowest(checkpoints);
  for await (const event of store.readAll(after === null ? {} : { after })) {
    if (isBefore(position, event.position)) break;
    events.push(event);
    if (events.length === PIECE) await take();
  }
  await take();
}
