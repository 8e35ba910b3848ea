import type { Position } from './event-store.port.js';

const DIGITS = 19;

/** From an ordinal counted from 1; texts of equal length sort as the numbers do. */
export function toPosition(ordinal: string | number): Position {
  return String(ordinal).padStart(DIGITS, '0');
}

/** The ordinal, `0` for the beginning. @throws RangeError on a text that is no position of ours */
export function fromPosition(position: Position | undefined): string {
  if (position === undefined) return '0';
  if (!/^[0-9]{19}$/.test(position)) throw new RangeError('malformed position in the log');
  return BigInt(position).toString();
}
