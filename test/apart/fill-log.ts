import { PostgresEventStore } from '@app/event-store';
import { appendYear } from '../bench/reads/year-of-wards.js';

/** Adds the year of so many wards to a log; how many events that is. */
export async function fillLog(connectionString: string, wards: number): Promise<number> {
  const log = new PostgresEventStore({ connectionString });
  try {
    return await appendYear(log, wards);
  } finally {
    await log.close();
  }
}
