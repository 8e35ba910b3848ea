/** Milliseconds until somebody who was turned away asks again. */
const AGAIN = 30_000;

/** An ear for news at an address, which may be closed and opened. */
export interface Ear {
  readonly open: () => void;
  readonly close: () => void;
}

/** `onNews`: something changed. */
export function hear(address: () => string, onNews: () => void): Ear {
  let source: EventSource | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;
  const close = (): void => {
    clearTimeout(again);
    source?.close();
    source = null;
  };
  const open = (): void => {
    if (document.hidden || source) return;
    const opened = new EventSource(address());
    source = opened;
    opened.addEventListener('changed', onNews);
    opened.addEventListener('error', () => {
      // A broken connection the browser opens again by itself; who is turned away waits.
      if (opened.readyState !== EventSource.CLOSED) return;
      close();
      again = setTimeout(open, AGAIN * (1 + Math.random()));
    });
  };
  return { open, close };
}
