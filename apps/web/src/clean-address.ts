/** What was done just now is told once: a copied or reloaded address is that of the page alone. */
export function cleanAddress(): void {
  const url = new URL(location.href);
  if (!url.searchParams.has('after') && !url.searchParams.has('da')) return;
  for (const name of ['after', 'da']) url.searchParams.delete(name);
  history.replaceState(history.state, '', url);
}
