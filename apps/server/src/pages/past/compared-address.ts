import { BY_PAPER } from './moment-form.js';
import type { PageMoment } from './page-moment.js';

/** Of a proposal, with what belongs to it. */
const OF_PROPOSAL = /^\/phuong-an\/([\da-f]{8}-[\da-f-]{27})(?=[/?#]|$)/;

/** What changed from that day until today. */
export function comparedAddress(moment: PageMoment): string {
  return `/thay-doi?${daysFrom(moment).toString()}`;
}

/** The same for the proposal that the page is of, if it is of one. */
export function pageComparedAddress(moment: PageMoment, page: string): string {
  const [, proposal] = OF_PROPOSAL.exec(page) ?? [];
  if (proposal === undefined) return comparedAddress(moment);
  const asked = daysFrom(moment);
  asked.set('phuong-an', proposal);
  return `/thay-doi/danh-sach?${asked.toString()}`;
}

function daysFrom({ by, day: from }: PageMoment): URLSearchParams {
  return new URLSearchParams({ tu: from, ...(by === 'paper' ? { theo: BY_PAPER } : {}) });
}
