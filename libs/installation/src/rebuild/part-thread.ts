import { OffThread } from '@app/off-thread';
import type { PartFolded, StreamHelper } from '@app/read-side';
import path from 'node:path';
import type { Addresses, PartAsked } from './part-program.js';

const PROGRAM = path.join(import.meta.dirname, `part-program${path.extname(import.meta.filename)}`);
/** Events: a thread begins in about a second. */
const LEAST = 20_000;
/** Milliseconds: it takes as long as it takes, and ends with the process. */
const ANY_TIME = 2 ** 31 - 1;
/** Mebibytes. */
const HEAP = 1_024;

/** `close`: ends it, and what it has under way. */
interface PartThread extends StreamHelper {
  readonly close: () => Promise<void>;
}

/** A thread that folds its part of a rebuild, and ends a second after it. */
export function partThread(addresses: Addresses): PartThread {
  const threads = new OffThread({ threads: 1, megabytes: HEAP });
  return {
    least: LEAST,
    close: () => threads.close(),
    fold: (part, signal) => {
      const input: PartAsked = { ...addresses, part };
      return threads.run<PartFolded>({ program: PROGRAM, input, person: 'rebuild', timeoutMs: ANY_TIME, signal });
    },
  };
}
