import { hear } from './hear.js';
import { readAgain } from './read-again.js';

/** Listens while the page is in sight: a browser has few connections for one site. */
export function liveParts(): void {
  const address = document.querySelector<HTMLElement>('[data-news]')?.dataset['news'];
  if (address === undefined) return;
  const again = (): void => void readAgain();
  const ear = hear(address, { onNews: again, onReturn: again });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return ear.close();
    ear.open();
    void readAgain();
  });
  addEventListener('pagehide', ear.close);
  addEventListener('pageshow', ear.open);
  ear.open();
}
