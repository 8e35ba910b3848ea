import { freshAddress, replaceParts } from './replace-parts.js';

/** Listens while the page is in sight: a browser has few connections for one site. */
export function liveParts(): void {
  const address = document.querySelector<HTMLElement>('[data-news]')?.dataset['news'];
  if (address === undefined) return;
  let source: EventSource | null = null;
  let isReading = false;
  let isStale = false;

  const read = async (): Promise<void> => {
    isStale = true;
    if (isReading) return;
    isReading = true;
    while (isStale) {
      isStale = false;
      await readOnce();
    }
    isReading = false;
  };
  const listen = (): void => {
    if (document.hidden || source) return;
    source = new EventSource(address);
    source.addEventListener('changed', () => void read());
  };
  const rest = (): void => {
    source?.close();
    source = null;
  };
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return rest();
    listen();
    void read();
  });
  addEventListener('pagehide', rest);
  addEventListener('pageshow', listen);
  listen();
}

async function readOnce(): Promise<void> {
  try {
    const answer = await fetch(freshAddress(location.href), { headers: { accept: 'text/html' } });
    // Without a session the answer is another page.
    if (!answer.ok || answer.redirected) return;
    replaceParts(document, new DOMParser().parseFromString(await answer.text(), 'text/html'));
  } catch {
    // The next news tries again.
  }
}
