import { ensure } from '../kernel/rejection.js';
import type { Proposal } from './state.js';

/** Refuses an act on an edition that is not the current one. */
export function ensureCurrent(edition: number, state: Proposal): void {
  ensure(edition === state.edition, 'STALE_EDITION', { field: 'edition', current: state.edition });
}
