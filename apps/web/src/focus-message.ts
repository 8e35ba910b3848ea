/** A page that answers a form with faults begins at its message, also for readers of the screen. */
export function focusMessage(): void {
  document.querySelector<HTMLElement>('[data-focus]')?.focus();
}
