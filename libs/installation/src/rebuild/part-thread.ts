import { OffThread } from '@app/off-thread';
import type { PartFolded, StreamHelper, BulkWrite } from '@app/read-side';
import path from 'node:path';
import type { Addresses, PartAsked } from './part-program.js';

const PROGRAM = path.join(import.meta.dirname, `part-program${path.extname(import.meta.filename)}`);
/** Events: a thread begins in about a second. */
const LEAST = 5_000;
/** Milliseconds: a piece takes as long as it takes, and ends with the process. */
const ANY_TIME = 2 ** 31 - 1;
/** Mebibytes: its part of a piece of the log, and what is made of a part of that. */
const HEAP = 1_024;
/** Milliseconds between two pieces: a thread that goes on has compiled its code. */
const BETWEEN_PIECES = 10_000;

/** `close`: ends it, and what it has under way. */
interface PartThread extends StreamHelper {
  readonly close: () => Promise<void>;
}

/** A thread that folds its part of a rebuild. It begins with the first piece, and ends some seconds after the last one. */
export function partThread(addresses: Addresses): PartThread {
  const threads = new OffThread({ threads: 1, megabytes: HEAP, idleMs: BETWEEN_PIECES });
  return {
    least: LEAST,
    close: () => threads.close(),
    fold: (piece, write, signal) => {
      const input: PartAsked = { ...addresses, piece };
      return threads.run<PartFolded>({
        program: PROGRAM,
        input,
        person: 'rebuild',
        timeoutMs: ANY_TIME,
        signal,
        onSaid: (written) => write(written as BulkWrite),
      });
    },
  };
}
