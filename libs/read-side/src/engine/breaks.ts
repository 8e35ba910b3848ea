import { setTimeout as sleep } from 'node:timers/promises';

/** Between two pieces of a long work. @throws the signal's reason */
export type Break = () => Promise<void>;

/** `halfDuty`: rests as long as it worked, for what else the machine does. */
export interface Pacing {
  readonly signal?: AbortSignal | undefined;
  readonly halfDuty?: boolean | undefined;
}

/** Ends the work when the signal aborts. */
export function breaksOf({ signal, halfDuty = false }: Pacing): Break {
  let since = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (halfDuty) await rest(performance.now() - since, signal);
    since = performance.now();
  };
}

async function rest(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  await sleep(milliseconds, undefined, signal && { signal }).catch(() => undefined);
  signal?.throwIfAborted();
}
