import type { Position as ServerPosition } from '@eventstore/db-client';
import type { Position } from '../event-store.port.js';

const DIGITS = 19;

/** Commit and prepare position as one text; texts sort as the positions do. */
export function toPosition({ commit, prepare }: ServerPosition): Position {
  return `${String(commit).padStart(DIGITS, '0')}-${String(prepare).padStart(DIGITS, '0')}`;
}

/** @throws RangeError on a text that is no position of this store */
export function fromPosition(position: Position): ServerPosition {
  const parts = /^([0-9]{19})-([0-9]{19})$/.exec(position);
  if (parts?.[1] === undefined || parts[2] === undefined) throw new RangeError('malformed position in the log');
  return { commit: BigInt(parts[1]), prepare: BigInt(parts[2]) };
}
