import type { CivilDate } from '@app/domain';

/** What time it is; the one place of the write side that asks. */
export abstract class Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  abstract now(): number;

  /** Today in Asia/Ho_Chi_Minh (UTC+7 all year). */
  today(): CivilDate {
    return new Date(this.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  }

  /** The instant to record a fact with (UTC, ISO 8601): now, or the stream's last where that is later. */
  stamp(last: string | null): string {
    const now = new Date(this.now()).toISOString();
    return last !== null && last > now ? last : now;
  }
}

export class SystemClock extends Clock {
  override now(): number {
    return Date.now();
  }
}
