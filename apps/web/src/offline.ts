import { offer } from './keep/offer.js';

/** A form sent without a connection would leave the page for the browser's own. Forms that are kept see to it themselves. */
export function holdBackOffline(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (navigator.onLine || event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
    if (form.dataset['keep'] !== undefined) return;
    event.preventDefault();
    offer(form, 'Mất kết nối, nên chưa gửi gì. Hãy gửi lại khi có mạng.', []);
  });
}
