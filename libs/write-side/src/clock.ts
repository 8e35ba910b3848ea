import type { CivilDate } from '@app/domain';

/** The only clock of the write side. */
export abstract class Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  abstract now(): number;

  /** Today in Asia/Ho_Chi_Minh (UTC+7 all year). */
  today(): CivilDate {
    return new Date(this.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  }

  /** UTC, ISO 8601: now, or the stream's last instant if that is later. */
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
