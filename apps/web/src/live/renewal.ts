/** Milliseconds. */
const LOOK = 10 * 60_000;

/** The session of somebody who works goes on. */
export function renewWhileWorking(): void {
  if (document.body.dataset['person'] === undefined) return;
  let hasWorked = false;
  for (const kind of ['input', 'click', 'keydown']) addEventListener(kind, () => (hasWorked = true), { passive: true });
  setInterval(() => {
    if (!hasWorked || document.hidden) return;
    hasWorked = false;
    void fetch('/gia-han', { method: 'POST', body: new URLSearchParams() }).catch(() => undefined);
  }, LOOK);
}
