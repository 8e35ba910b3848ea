import type { EventStore } from '@app/event-store';
import type { ReadSideDataSource } from '../src/database/read-side-data-source.js';
import { ProjectionProgress } from '../src/engine/projection-progress.js';
import { ReadSideProjector } from '../src/engine/read-side-projector.js';
import { readParked } from '../src/parking/parked-streams.js';
import { projections } from '../src/projections.js';

const PATIENCE = 120_000;

export async function endOf(store: EventStore): Promise<string> {
  let end = '';
  for await (const { position } of store.readAll()) end = position;
  return end;
}

/** Waits until everything in the log is in the read models. */
export async function caughtUp(dataSource: ReadSideDataSource, store: EventStore): Promise<void> {
  const idle = new ReadSideProjector(store, dataSource, { projections });
  const reached = await new ProjectionProgress(dataSource, idle).waitUntil(await endOf(store), PATIENCE);
  if (!reached) throw new Error('the read models did not catch up');
}

/** Projects the whole log and stops. */
export async function projectAll(dataSource: ReadSideDataSource, store: EventStore): Promise<void> {
  const ending = new AbortController();
  const faults: unknown[] = [];
  const onFault = (error: unknown) => faults.push(error);
  const running = new ReadSideProjector(store, dataSource, { projections, onFault }).run(ending.signal);
  try {
    await caughtUp(dataSource, store);
  } catch (error) {
    throw new AggregateError([error, ...faults], 'projecting failed');
  } finally {
    ending.abort();
    await running;
  }
  const [parked] = await readParked(dataSource);
  if (parked) throw new Error(`${parked.stream} is parked in ${parked.projection}: ${parked.reason}`);
}
