import { freshAddress, replaceParts } from './replace-parts.js';

let isReading = false;
let isStale = false;

/** Brings what is live on the page up to date; one reading at a time. */
export async function readAgain(): Promise<void> {
  isStale = true;
  if (isReading) return;
  isReading = true;
  while (isStale) {
    isStale = false;
    await readOnce();
  }
  isReading = false;
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
