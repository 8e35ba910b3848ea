import type { RecordedEvent, StreamOrder } from '@app/event-store';
import type { EntityManager } from 'typeorm';
import { ahead } from '../bulk/ahead.js';
import { Bulk } from '../bulk/bulk.js';
import { streamByStream, type StreamsGround } from '../bulk/stream-by-stream.js';
import { streamsOf } from '../bulk/parts.js';
import { whileBeating } from '../engine/beating.js';
import type { Projection } from '../engine/projection.js';
import { unseenBy } from '../engine/unseen-facts.js';
import { CannotFold, folding } from '../parking/cannot-fold.js';
import { nothingStopped } from '../parking/parked-streams.js';
import { finishStretch, takeStretch, type Stretch, type Stretches } from './stretches.js';

export interface FoldingStreams {
  readonly stretches: Stretches;
  readonly store: StreamOrder;
  /** Those that fold whole streams. */
  readonly projections: readonly Projection[];
}

/** @throws the reason for which the fold ends */
interface Heard {
  readonly onPart?: () => Promise<void>;
  readonly onStretch?: () => Promise<void>;
}

const unheard = () => Promise.resolve();

/**
 * Folds stretches until none is left to be taken. One that cannot be folded is halved, and one stream that cannot is left
 * out. @throws FoldGoingOn, StoreUnavailable, what is thrown where it is heard, and the database's errors
 */
export async function foldStretches(
  given: FoldingStreams,
  { onPart = unheard, onStretch = unheard }: Heard,
): Promise<void> {
  const bulk = new Bulk();
  for (;;) {
    await onStretch();
    const taken = new TakenStretch();
    try {
      await given.stretches.holding((manager) => foldOne(manager, taken, { ...given, bulk, onPart }));
      if (!taken.stretch) return;
    } catch (error) {
      if (!(error instanceof CannotFold)) throw error;
      await taken.narrow(given);
    }
  }
}

interface FoldingOne extends FoldingStreams {
  readonly bulk: Bulk;
  readonly onPart: () => Promise<void>;
}

async function foldOne(
  manager: EntityManager,
  taken: TakenStretch,
  { store, projections, bulk, onPart }: FoldingOne,
): Promise<void> {
  const stretch = await takeStretch(manager);
  const [first] = projections;
  if (!stretch || !first) return;
  taken.stretch = stretch;
  const ground: StreamsGround = {
    manager,
    store,
    bulk,
    unseen: (projection, read) => unseenBy(projection, read, { after: null, stopped: nothingStopped }),
    write: (written) => bulk.write(manager, written),
  };
  try {
    // A stream with many corrections takes long.
    await whileBeating(manager, async () => {
      await streamByStream(projections, ahead(streamsOf(taken.read(store.readStreams(stretch)))), ground, onPart);
      await folding(first, () => bulk.settle());
    });
  } catch (error) {
    // The transaction ends when nobody writes in it any more.
    await bulk.forget();
    throw error;
  }
  await finishStretch(manager, stretch, taken.events);
}

class TakenStretch {
  stretch: Stretch | null = null;
  /** That were read. */
  events = 0;
  private readonly streams: string[] = [];

  async *read(events: AsyncIterable<RecordedEvent>): AsyncGenerator<RecordedEvent> {
    for await (const event of events) {
      if (event.stream !== this.streams.at(-1)) this.streams.push(event.stream);
      this.events += 1;
      yield event;
    }
  }

  /** By the streams that were read: which of them failed, the halves tell. */
  async narrow({ stretches, store }: FoldingStreams): Promise<void> {
    const { stretch, streams } = this;
    if (!stretch) return;
    const middle = streams[Math.ceil(streams.length / 2)] ?? (await secondIn(store.readStreams(stretch)));
    if (middle === null) await stretches.leaveOut(stretch);
    else await stretches.narrow(stretch, middle);
  }
}

/** The name of the second stream; null where there is only one. */
async function secondIn(events: AsyncIterable<RecordedEvent>): Promise<string | null> {
  let first: string | null = null;
  for await (const { stream } of events) {
    first ??= stream;
    if (stream !== first) return stream;
  }
  return null;
}
