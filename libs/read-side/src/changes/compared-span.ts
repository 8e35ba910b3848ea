import type { Moment } from '../past/moment.js';

/** Between two moments of one sense; `from` is not after `to`. */
export interface ComparedSpan {
  readonly from: Moment;
  readonly to: Moment;
}
