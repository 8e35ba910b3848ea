/** A thing's history as a slider: it tells the day while one moves it, and goes there when one lets go, or by Enter. */
for (const slider of document.querySelectorAll<HTMLInputElement>('input[data-history]')) {
  const links = [...(slider.closest('nav')?.querySelectorAll<HTMLAnchorElement>('ol a') ?? [])];
  const chosen = () => links[Number(slider.value)];
  const tell = (): void => {
    for (const link of links) link.classList.toggle('chosen', link === chosen());
    slider.setAttribute('aria-valuetext', [chosen()?.textContent, chosen()?.title].filter(Boolean).join(': '));
    chosen()?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const go = (): void => chosen()?.click();
  slider.hidden = false;
  tell();
  slider.addEventListener('input', tell);
  slider.addEventListener('pointerup', go);
  slider.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') go();
  });
}
