import { hear } from './hear.js';
import { freshAddress } from './replace-parts.js';

/** Says that what the page shows has changed, with a way to see it. It is asked from what the page has seen, each time. */
export function sayNews(): void {
  const place = document.querySelector<HTMLElement>('[data-hint]');
  const address = place?.dataset['hint'];
  if (!place || address === undefined) return;
  let isSaid = false;
  const ear = hear(address, {
    onNews: () => {
      isSaid = true;
      ear.close();
      place.replaceChildren(told(place.dataset));
    },
  });
  const open = (): void => {
    if (!isSaid) ear.open();
  };
  document.addEventListener('visibilitychange', () => (document.hidden ? ear.close() : open()));
  addEventListener('pagehide', ear.close);
  addEventListener('pageshow', open);
  open();
}

function told({ said = '', renew = '' }: DOMStringMap): HTMLElement {
  const [line, link] = [document.createElement('p'), document.createElement('a')];
  link.href = freshAddress(location.href);
  link.textContent = renew;
  line.className = 'notice';
  line.append(`${said} `, link);
  return line;
}
