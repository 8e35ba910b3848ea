import { LIMITS } from './limits.js';
import { Problem } from './problem.js';

/** The keys of passwords, whose texts are kept as typed: they are compared, never shown. */
const VERBATIM: readonly string[] = ['password', 'current', 'next'];

/**
 * The same value with every text in NFC, lines ended by a line feed and no space around it.
 * @throws Problem MALFORMED_REQUEST where it is nested deeper than the limit
 */
export function normalised(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  if (typeof value !== 'object' || value === null) return value;
  if (depth === LIMITS.depth) {
    throw new Problem('MALFORMED_REQUEST', { detail: `Nội dung lồng nhau quá ${String(LIMITS.depth)} tầng.` });
  }
  if (Array.isArray(value)) return value.map((entry) => normalised(entry, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, isPassword(key, entry) ? entry : normalised(entry, depth + 1)]),
  );
}

function isPassword(key: string, entry: unknown): boolean {
  return typeof entry === 'string' && VERBATIM.includes(key);
}
