import type { CivilDate } from '@app/domain';

/** Asia/Ho_Chi_Minh: seven hours ahead of UTC on every day since 1975. */
const AHEAD = 7 * 60 * 60 * 1000;

/** The day in Việt Nam on which something was recorded (an instant, ISO 8601). */
export function dayOfRecord(recordedAt: string): CivilDate {
  return new Date(Date.parse(recordedAt) + AHEAD).toISOString().slice(0, 10);
}

/** Whether a fact was recorded (an instant, ISO 8601) later than the day on its paper. */
export function isLate(occurredOn: CivilDate, recordedAt: string): boolean {
  return occurredOn < dayOfRecord(recordedAt);
}
