import type { CivilDate } from '@app/domain';

/** Asia/Ho_Chi_Minh: seven hours ahead of UTC on every day since 1975. */
const AHEAD = 7 * 60 * 60 * 1000;

const HOUR = '2026-01-01T00'.length;
/** Records follow each other, and a day begins with an hour. */
let last = { hour: '', day: '' };

/** The day in Việt Nam on which something was recorded (an instant, ISO 8601). */
export function dayOfRecord(recordedAt: string): CivilDate {
  const hour = recordedAt.slice(0, HOUR);
  if (hour !== last.hour) last = { hour, day: new Date(Date.parse(recordedAt) + AHEAD).toISOString().slice(0, 10) };
  return last.day;
}

/** Whether a fact was recorded (an instant, ISO 8601) later than the day on its paper. */
export function isLate(occurredOn: CivilDate, recordedAt: string): boolean {
  return occurredOn < dayOfRecord(recordedAt);
}
