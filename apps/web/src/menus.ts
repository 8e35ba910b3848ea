/** The header's menus close as menus do: by Escape, and where one goes on elsewhere. */
export function closeMenus(): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu')) {
    const elsewhere = ({ target }: Event): void => {
      if (target instanceof Node && !menu.contains(target)) menu.open = false;
    };
    document.addEventListener('click', elsewhere);
    document.addEventListener('focusin', elsewhere);
    document.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || !menu.open) return;
      const isInside = menu.contains(document.activeElement);
      menu.open = false;
      if (isInside) menu.querySelector('summary')?.focus();
    });
  }
}
