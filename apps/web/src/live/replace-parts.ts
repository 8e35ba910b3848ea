/** Without what only the first showing of a page needs. */
export function freshAddress(address: string): string {
  const url = new URL(address);
  for (const name of ['after', 'da']) url.searchParams.delete(name);
  url.hash = '';
  return url.href;
}

/** What is live is taken from the fresh page, by id; focus stays, and rows that were not there are marked. */
export function replaceParts(shown: Document, fresh: Document): void {
  for (const part of shown.querySelectorAll<HTMLElement>('[data-live][id]')) {
    const next = fresh.getElementById(part.id);
    if (!next || next.innerHTML === part.innerHTML) continue;
    const had = new Set([...part.querySelectorAll('tr[id]')].map(({ id }) => id));
    const focused = part.contains(shown.activeElement) ? shown.activeElement : null;
    part.replaceChildren(...next.childNodes);
    for (const row of part.querySelectorAll('tr[id]')) if (!had.has(row.id)) row.classList.add('new');
    if (focused) sameAs(part, focused)?.focus();
  }
}

function sameAs(part: HTMLElement, one: Element): HTMLElement | undefined {
  const href = one.getAttribute('href');
  const links = [...part.querySelectorAll<HTMLElement>('a[href]')];
  return links.find((link) => link.getAttribute('href') === href);
}
