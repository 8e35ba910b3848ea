import { createHash } from 'node:crypto';

/** What the streams of the program with that data folder begin with, where EVENTSTOREDB_URL says that its log is there. */
export function logPrefix(dataDir: string): string {
  return `t${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}.`;
}
