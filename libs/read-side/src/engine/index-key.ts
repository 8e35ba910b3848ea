import { createHash } from 'node:crypto';

/** Bytes of a key that stands as it is; an index of PostgreSQL takes 2,704 at most. */
const LONGEST = 1_000;

/** A composed key as it is kept: a long one by its digest. */
export function indexKey(key: string): string {
  if (Buffer.byteLength(key) <= LONGEST) return key;
  return `sha256:${createHash('sha256').update(key).digest('hex')}`;
}
