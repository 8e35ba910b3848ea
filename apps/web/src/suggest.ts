/** Milliseconds after the last key. */
const PAUSE = 200;

/** Inputs whose page answers with suggestions while one types. */
export function suggest(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-suggest]'))
    new Suggestions(input).start();
}

class Suggestions {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;

  constructor(private readonly input: HTMLInputElement) {}

  start(): void {
    this.input.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.ask(), PAUSE);
    });
    this.input.addEventListener('keydown', (event) => this.pressed(event));
  }

  /** An answer that comes after a later one is too old. */
  private async ask(): Promise<void> {
    const { suggest: address = '', suggestIn = '' } = this.input.dataset;
    const turn = ++this.asked;
    const answer = await fetch(`${address}?${new URLSearchParams({ tim: this.input.value }).toString()}`).catch(
      () => null,
    );
    const place = document.getElementById(suggestIn);
    if (!answer?.ok || answer.redirected || !place || turn !== this.asked) return;
    // Written by our server, which escapes what it shows.
    place.innerHTML = await answer.text();
  }

  /** Down goes to the first, Enter takes it. */
  private pressed(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    const first = document.getElementById(this.input.dataset['suggestIn'] ?? '')?.querySelector('button');
    if (event.key === 'Enter') first?.click();
    else first?.focus();
  }
}
