import type { Random } from '../../support/random.js';
import type { Draft } from '../draft.js';

/** One way to break a request. It leaves alone what it does not fit. */
export interface Mutation {
  readonly name: string;
  readonly weight: number;
  apply(draft: Draft, random: Random): void;
}
