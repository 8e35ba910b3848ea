import { ensure } from '../kernel/rejection.js';
import type { Proposal } from './state.js';

/** @throws Rejection STALE_EDITION */
export function ensureCurrent(edition: number, state: Proposal): void {
  ensure(edition === state.edition, 'STALE_EDITION', { field: 'edition', current: state.edition });
}
