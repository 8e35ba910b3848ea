import { setTimeout as sleep } from 'node:timers/promises';
import { StoreUnavailable } from '@app/event-store';
import type { PartOfStreams, StreamHelper } from './stream-helper.js';

/** Milliseconds, while a helper is waited for. */
const LOOK_AGAIN_EVERY = 250;

export interface Helped {
  /** @throws the helper's fault, once it has failed */
  readonly check: () => void;
  /** When the helper has ended; `pause` meanwhile. @throws what that does, and the helper's fault */
  readonly ended: (pause: () => Promise<void>) => Promise<void>;
}

/** Lets a helper fold while the work goes on, and ends it with the work. @throws the fault of either */
export async function helped(
  helper: StreamHelper | null,
  part: PartOfStreams,
  work: (helped: Helped) => Promise<void>,
): Promise<void> {
  const ending = new AbortController();
  let fault: { readonly error: unknown } | null = null;
  const helping = helper ? fold(helper, part, ending.signal) : Promise.resolve();
  helping.catch((error: unknown) => (fault = { error }));
  const isEnded = helping.then(() => true);
  isEnded.catch(() => undefined);
  try {
    await work({
      check: () => {
        if (fault) throw fault.error;
      },
      ended: async (pause) => {
        while (!(await Promise.race([isEnded, sleep(LOOK_AGAIN_EVERY, false)]))) await pause();
      },
    });
  } catch (error) {
    ending.abort(error);
    await helping.catch(() => undefined);
    throw error;
  }
}

async function fold(helper: StreamHelper, part: PartOfStreams, signal: AbortSignal): Promise<void> {
  const { outage } = await helper.fold(part, signal);
  if (outage !== null) throw new StoreUnavailable(`for a helper, ${outage}`);
}
