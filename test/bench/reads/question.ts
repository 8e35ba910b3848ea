import type { CivilDate } from '@app/domain';
import type { Place, Reach } from './places.js';

export const REACHES = ['plan', 'province', 'nation'] as const satisfies readonly Reach[];

/** `dated`: tells months, which copies have from the ward that was copied, so that the past is told otherwise. */
export interface Question {
  readonly system: string;
  readonly reach: Reach;
  readonly dated?: true;
  readonly ask: (place: Place, today: CivilDate) => Promise<unknown>;
}
