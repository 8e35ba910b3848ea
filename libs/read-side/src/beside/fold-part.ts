import { StoreUnavailable, type EventStore, type RecordedEvent } from '@app/event-store';
import { readSideDataSource } from '../database/data-source.js';
import { isDatabaseOutage } from '../database/database-fault.js';
import { isBefore, lowest } from '../engine/checkpoints.js';
import { unseenBy } from '../engine/unseen-facts.js';
import { CannotFold } from '../parking/cannot-fold.js';
import { nothingStopped } from '../parking/parked-streams.js';
import { projections } from '../projections.js';
import { BESIDE } from './beside-tables.js';
import { Bulk } from '../bulk/bulk.js';
import { isHelped, type HelpedPiece, type PartFolded } from '../bulk/helped-streams.js';
import { streamByStream } from '../bulk/stream-by-stream.js';
import type { BulkWrite } from '../bulk/written.js';

interface Helping {
  /** Of the database with the tables beside, which this reads. */
  readonly ownerUrl: string;
  readonly store: EventStore;
  readonly write: (written: BulkWrite) => Promise<void>;
}

/** What a helper does. Nothing is parked in the piece. @throws the database's errors */
export async function foldPart(piece: HelpedPiece, helping: Helping): Promise<PartFolded> {
  try {
    await fold(piece, helping);
    return { cannotFold: null, outage: null };
  } catch (error) {
    // Between threads an error keeps its message alone.
    if (error instanceof CannotFold) return { cannotFold: error.projection.name, outage: null };
    if (error instanceof Error && (error instanceof StoreUnavailable || isDatabaseOutage(error))) {
      return { cannotFold: null, outage: error.message };
    }
    throw error;
  }
}

async function fold({ reached, to }: HelpedPiece, { ownerUrl, store, write }: Helping): Promise<void> {
  const positions = new Map(reached);
  const beside = await readSideDataSource(ownerUrl, { patient: true, connections: 1, schema: BESIDE }).initialize();
  try {
    const events: RecordedEvent[] = [];
    const after = lowest(positions);
    for await (const event of store.readAll(after === null ? {} : { after })) {
      if (isBefore(to, event.position)) break;
      if (isHelped(event.stream)) events.push(event);
    }
    const own = projections.filter(({ name }) => positions.has(name));
    await streamByStream(own, {
      events,
      manager: beside.manager,
      store,
      bulk: new Bulk(),
      write: async (written) => {
        if (written !== null) await write(written);
      },
      unseen: (projection, read) => {
        return unseenBy(projection, read, { after: positions.get(projection.name) ?? null, stopped: nothingStopped });
      },
    });
  } finally {
    await beside.destroy();
  }
}
