import { covers } from '../access/policy.js';
import type { Appointment } from '../kernel/actor.js';
import { dayAfter, type CivilDate } from '../kernel/civil-date.js';

/** Both included; without an end for null. */
interface Days {
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** Of these days the first on which none of the posts administers the area; null if one always does. */
export function firstDayUnadministered(
  area: readonly string[],
  { from, to }: Days,
  posts: readonly Appointment[],
): CivilDate | null {
  const administering = posts.filter((post) => isAdministering(post) && covers(post.area, area));
  for (let day = from; to === null || day <= to;) {
    const ends = administering.filter((post) => post.from <= day && (post.to === null || day <= post.to));
    if (ends.length === 0) return day;
    if (ends.some((post) => post.to === null)) return null;
    // The later of those that are held on that day.
    day = dayAfter(ends.map((post) => post.to ?? '').reduce((last, one) => (one > last ? one : last)));
  }
  return null;
}

/** Once its term has begun, and until it ends. */
export function isAdministering({ role, confirmation }: Appointment): boolean {
  return role === 'administrator' && confirmation !== 'awaited' && confirmation !== 'declined';
}
