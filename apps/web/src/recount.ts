/** What is counted of a form's choice moves with each change: the server counts it, as the button does. */
const WAIT_MS = 150;

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-recount]')) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = new AbortController();
  form.addEventListener('change', () => {
    clearTimeout(timer);
    asked.abort();
    asked = new AbortController();
    const { signal } = asked;
    timer = setTimeout(() => void recount(form, signal), WAIT_MS);
  });
}

async function recount(form: HTMLFormElement, signal: AbortSignal): Promise<void> {
  const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
  body.set(form.dataset['recount'] ?? '', '1');
  try {
    const answer = await fetch(form.action, { method: 'POST', body, signal });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const part of page.querySelectorAll('[data-counted]')) document.getElementById(part.id)?.replaceWith(part);
  } catch {
    // The button counts, too.
  }
}
