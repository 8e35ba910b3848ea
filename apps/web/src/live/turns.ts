/** Of the pages of one browser; it has six connections for one site, and pages must load. */
const AT_ONCE = 3;
/** Milliseconds that a page listens while another waits. */
const TURN = 5_000;

/**
 * Does the work whenever it is this page's turn, until the signal aborts; `end` aborts when the turn is over. The visible
 * pages of a browser take turns by its locks. Where there are none, as on an address without HTTPS, each has its turn always.
 */
export async function inTurns(signal: AbortSignal, work: (end: AbortSignal) => Promise<void>): Promise<void> {
  const locks = 'locks' in navigator ? navigator.locks : null;
  while (!signal.aborted) {
    if (!locks) await work(signal);
    else await oneTurn(locks, signal, work).catch(unlessAborted(signal));
  }
}

async function oneTurn(locks: LockManager, signal: AbortSignal, work: (end: AbortSignal) => Promise<void>) {
  const name = await shortest(locks);
  await locks.request(name, { signal }, async () => {
    const turn = new AbortController();
    const end = (): void => turn.abort();
    const look = setInterval(() => {
      void locks.query().then(({ pending }) => {
        if (pending?.some((one) => one.name === name)) end();
      });
    }, TURN);
    signal.addEventListener('abort', end);
    try {
      await work(turn.signal);
    } finally {
      clearInterval(look);
      signal.removeEventListener('abort', end);
    }
  });
}

/** The lock for which fewest wait. */
async function shortest(locks: LockManager): Promise<string> {
  const { held = [], pending = [] } = await locks.query();
  const waiting = (name: string): number => [...held, ...pending].filter((one) => one.name === name).length;
  const names = Array.from({ length: AT_ONCE }, (_, at) => `news-${String(at)}`);
  return names.reduce((least, name) => (waiting(name) < waiting(least) ? name : least));
}

function unlessAborted(signal: AbortSignal): (error: unknown) => void {
  return (error) => {
    if (!signal.aborted) throw error;
  };
}
