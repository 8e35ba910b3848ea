import { readAgain } from './read-again.js';

/** Listens while the page is in sight: a browser has few connections for one site. */
export function liveParts(): void {
  const address = document.querySelector<HTMLElement>('[data-news]')?.dataset['news'];
  if (address === undefined) return;
  let source: EventSource | null = null;
  const listen = (): void => {
    if (document.hidden || source) return;
    source = new EventSource(address);
    source.addEventListener('changed', () => void readAgain());
  };
  const rest = (): void => {
    source?.close();
    source = null;
  };
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return rest();
    listen();
    void readAgain();
  });
  addEventListener('pagehide', rest);
  addEventListener('pageshow', listen);
  listen();
}
