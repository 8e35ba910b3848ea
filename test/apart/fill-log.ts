import { PostgresEventStore, type Appended, type RecordedEvent } from '@app/event-store';
import { yearOfWards } from '../bench/reads/year-of-wards.js';

/** Adds the year of so many wards to a log; how many events that is. */
export async function fillLog(connectionString: string, wards: number): Promise<number> {
  const { store, events } = await yearOfWards(wards);
  const log = new PostgresEventStore({ connectionString });
  const under = new Map<string, Promise<Appended>>();
  const append = ({ stream, revision, id, type, data, metadata }: RecordedEvent) =>
    log.append(stream, revision === 0 ? 'no_stream' : revision - 1, [{ id, type, data, metadata }]);
  for await (const event of store.readAll()) {
    if (under.has(event.stream)) {
      await Promise.all(under.values());
      under.clear();
    }
    under.set(event.stream, append(event));
  }
  await Promise.all(under.values());
  await log.close();
  return events;
}
