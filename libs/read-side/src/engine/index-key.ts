import { createHash } from 'node:crypto';

/** Bytes of a key stored as it is; an index of PostgreSQL takes at most 2,704. */
const LONGEST = 1_000;

/** A long key is replaced by its digest. */
export function indexKey(key: string): string {
  if (Buffer.byteLength(key) <= LONGEST) return key;
  return `sha256:${createHash('sha256').update(key).digest('hex')}`;
}
