import type { EventStore, Position } from '../event-store.port.js';
import type { Append, OrderedWriter } from '../ordered-writer.js';
import { groupsOf } from './appends.js';
import { compareLogs, type Difference } from './compare-logs.js';

export interface CopyProgress {
  readonly compared: number;
  readonly copied: number;
}

/** The target holds another event at this place, so it cannot become a copy. */
export class LogsDiffer extends Error {
  override readonly name = 'LogsDiffer';

  constructor(readonly difference: Difference) {
    super(`The two logs differ at event ${difference.at}.`);
  }
}

/**
 * Appends what the target lacks, in order, with the same ids, revisions and bytes; nobody else may write there.
 * Compares what it holds first, so that an interrupted copy continues. @throws LogsDiffer, StoreUnavailable
 */
export async function copyLog(
  from: EventStore,
  to: OrderedWriter,
  onProgress?: (progress: CopyProgress) => void,
): Promise<CopyProgress> {
  const existing = await compareLogs(from, to, (compared) => onProgress?.({ compared, copied: 0 }));
  const { events: compared, difference } = existing;
  if (difference?.to) throw new LogsDiffer(difference);
  let copied = 0;
  const after = await positionOf(from, compared);
  for await (const group of groupsOf(from.readAll(after === undefined ? {} : { after }))) {
    await write(to, group, compared + copied);
    copied += group.reduce((count, { events }) => count + events.length, 0);
    onProgress?.({ compared, copied });
  }
  return { compared, copied };
}

async function write(to: OrderedWriter, group: readonly Append[], before: number): Promise<void> {
  const positions = (await to.appendTogether(group)).map(({ position }) => position);
  const late = positions.findIndex((position, at) => at > 0 && position <= (positions[at - 1] ?? ''));
  if (late > 0) throw new LogsDiffer({ at: before + late + 1, from: null, to: null });
}

async function positionOf(store: EventStore, ordinal: number): Promise<Position | undefined> {
  let position: Position | undefined;
  if (ordinal === 0) return position;
  for await (const event of store.readAll({ limit: ordinal })) position = event.position;
  return position;
}
