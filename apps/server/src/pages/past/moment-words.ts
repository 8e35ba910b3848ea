import { MOMENT_SENSE_NAMES } from '@app/wording';
import { day } from '../parts/words.js';
import type { PageMoment } from './page-moment.js';

/** In which sense the moment is meant, and what is known in it. */
export function senseWords({ by, known }: PageMoment): string {
  const sense = MOMENT_SENSE_NAMES[by];
  return known === undefined ? sense : `${sense}, như đã biết đến hết ngày ${day(known)}`;
}
