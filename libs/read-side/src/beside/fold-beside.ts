import type { EventStore, Position, RecordedEvent } from '@app/event-store';
import { ahead } from '../bulk/ahead.js';
import type { Bulk } from '../bulk/bulk.js';
import type { ReadSideDataSource } from '../database/read-side-data-source.js';
import type { LogBatch } from '../engine/apply-batch.js';
import { breaksOf, type Pacing } from '../engine/breaks.js';
import { loadCheckpoints, lowest, type Checkpoints } from '../engine/checkpoints.js';
import type { Projection } from '../engine/projection.js';
import { Gathered } from '../bulk/gathered.js';
import { takeBatch } from '../parking/take-batch.js';
import { shareOfLog } from './share-of-log.js';

/** Events per transaction. */
const PIECE = 100_000;
/** Characters of them; the next piece is read meanwhile. */
const MOST_TEXT = 64 * 1024 * 1024;

/** `events`: by this fold. `share`: of what is to do, with what an earlier one has done, about; from 0 to 1. */
export interface FoldProgress {
  readonly events: number;
  readonly share: number;
}

export interface Folding extends Pacing {
  readonly beside: ReadSideDataSource;
  readonly store: EventStore;
  readonly projections: readonly Projection[];
  readonly onProgress?: ((progress: FoldProgress) => void) | undefined;
  /** Where what can be filled is filled afterwards. */
  readonly bulk?: Bulk;
  /** Default 100,000. */
  readonly eventsAtOnce?: number | undefined;
}

/**
 * Folds the log into the tables beside, from where they are to a position, or for null to its end. Returns how far they are.
 * @throws StoreUnavailable and the signal's reason
 */
export async function foldTo(position: Position | null, folding: Folding): Promise<Position | null> {
  const { beside, store, projections, onProgress, eventsAtOnce = PIECE, bulk } = folding;
  const pause = breaksOf(folding);
  const names = projections.map(({ name }) => name);
  let checkpoints = await loadCheckpoints(beside, names);
  let folded = 0;
  const shareOf = onProgress ? await shareOfLog(store, position) : () => 0;
  onProgress?.({ events: 0, share: shareOf(lowest(checkpoints)) });
  const range = { after: lowest(checkpoints), to: position };
  for await (const { events, isLast } of ahead(piecesIn(range, store, eventsAtOnce))) {
    await pause();
    const last = events.at(-1);
    if (!last) continue;
    // After the last one there may be events of others alone.
    const [from, to] = [shareOf(lowest(checkpoints)), isLast ? 1 : shareOf(last.position)];
    const tell = (done: number) => {
      onProgress?.({ events: folded + Math.floor(done * events.length), share: from + done * (to - from) });
    };
    if (bulk) {
      bulk.onPart = async (done) => {
        tell(done);
        await pause();
      };
    }
    const batch = { events, position: last.position, store, ...(bulk && { bulk }) };
    checkpoints = await applied(folding, checkpoints, batch);
    tell(1);
    folded += events.length;
  }
  onProgress?.({ events: folded, share: 1 });
  return lowest(checkpoints);
}

interface Range {
  readonly after: Position | null;
  readonly to: Position | null;
}

async function* piecesIn(
  { after, to }: Range,
  store: EventStore,
  most: number,
): AsyncGenerator<{ readonly events: readonly RecordedEvent[]; readonly isLast: boolean }> {
  const piece = new Gathered({ events: most, text: MOST_TEXT });
  for await (const event of store.readAll(after === null ? {} : { after })) {
    if (to !== null && event.position > to) break;
    piece.add(event);
    if (piece.isEnough) yield { events: piece.take(), isLast: false };
  }
  yield { events: piece.take(), isLast: true };
}

async function applied(
  { beside, projections }: Folding,
  checkpoints: Checkpoints,
  batch: LogBatch,
): Promise<Checkpoints> {
  const moved = await takeBatch({ dataSource: beside, projections }, checkpoints, batch);
  if (!moved) throw new RangeError('Another fold beside the read models is going on.');
  return moved;
}
