import { BY_PAPER } from './moment-form.js';
import type { PageMoment } from './page-moment.js';

/** What changed from that day until today. */
export function comparedAddress({ by, day: from }: PageMoment): string {
  const asked = { tu: from, ...(by === 'paper' ? { theo: BY_PAPER } : {}) };
  return `/thay-doi?${new URLSearchParams(asked).toString()}`;
}
