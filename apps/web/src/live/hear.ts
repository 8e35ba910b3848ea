import { inTurns } from './turns.js';

/** Milliseconds until somebody who was turned away asks again. */
const AGAIN = 30_000;

/** An ear for news at an address, which may be closed and opened. */
export interface Ear {
  readonly open: () => void;
  readonly close: () => void;
}

interface Hearing {
  /** Something changed. */
  readonly onNews: () => void;
  /** It listens again: something may have changed while it did not. */
  readonly onReturn?: () => void;
}

export function hear(address: string, { onNews, onReturn }: Hearing): Ear {
  let opened: AbortController | null = null;
  const close = (): void => {
    opened?.abort();
    opened = null;
  };
  const open = (): void => {
    if (document.hidden || opened) return;
    opened = new AbortController();
    const { signal } = opened;
    let isFirst = true;
    void inTurns(signal, async (end) => {
      if (!isFirst) onReturn?.();
      isFirst = false;
      if (await isTurnedAway(address, onNews, end)) await later(signal);
    });
  };
  return { open, close };
}

/** Listens until the end, or until the service sends it away. A broken connection the browser opens again by itself. */
function isTurnedAway(address: string, onNews: () => void, end: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const source = new EventSource(address);
    const over = (away: boolean): void => {
      source.close();
      resolve(away);
    };
    if (end.aborted) over(false);
    end.addEventListener('abort', () => over(false));
    source.addEventListener('changed', onNews);
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) over(true);
    });
  });
}

function later(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, AGAIN * (1 + Math.random()));
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
