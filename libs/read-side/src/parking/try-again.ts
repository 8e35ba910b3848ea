import { setTimeout as sleep } from 'node:timers/promises';
import type { ParkedStream } from './parked-streams.js';
import { retryParked, type Retried, type Retrying } from './retry-parked.js';

const LOOK_EVERY = 60_000;
/** Doubled with each attempt. */
const SHORTEST_WAIT = 60_000;
const LONGEST_WAIT = 3_600_000;

interface Trying {
  readonly signal: AbortSignal;
  readonly onTried: (tried: Retried) => void;
  readonly onFault: (error: unknown) => void;
}

/** Tries what is parked when it begins, since another release may fold it, and then ever more seldom, until the signal aborts. */
export async function tryAgain(retrying: Retrying, { signal, onTried, onFault }: Trying): Promise<void> {
  const began = Date.now();
  const wanted = (parked: ParkedStream) => Date.parse(parked.tried) < began || isDue(parked);
  while (!signal.aborted) {
    try {
      for (const tried of await retryParked(retrying, wanted)) onTried(tried);
    } catch (error) {
      onFault(error);
    }
    await sleep(LOOK_EVERY, undefined, { signal }).catch(() => undefined);
  }
}

function isDue({ tried, attempts }: ParkedStream): boolean {
  return Date.now() >= Date.parse(tried) + Math.min(LONGEST_WAIT, SHORTEST_WAIT * 2 ** attempts);
}
