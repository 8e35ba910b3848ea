import { entriesIn, type Fields } from '@app/pages';
import { Problem } from '../../http/problem.js';

/** More than fit in a form of ours, whose every entry has inputs of its own. */
const MOST_ENTRIES = 1_000;

/** A few names can count so far that the form they stand for takes minutes to show. @throws Problem PAYLOAD_TOO_LARGE */
export function checkSize(fields: Fields): void {
  if (entriesIn(fields) > MOST_ENTRIES) throw new Problem('PAYLOAD_TOO_LARGE');
}
