export interface Choice {
  readonly name: string;
  readonly act: () => void;
}

/** A question above the form, with a button for each answer. */
export function offer(form: HTMLFormElement, words: string, choices: readonly Choice[]): void {
  form.parentElement?.querySelector('[data-offer]')?.remove();
  const notice = document.createElement('div');
  notice.className = 'notice warn';
  notice.dataset['offer'] = '';
  notice.setAttribute('role', 'alert');
  const text = document.createElement('p');
  text.textContent = words;
  const buttons = document.createElement('p');
  buttons.className = 'offer-choices';
  for (const { name, act } of choices) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('click', () => {
      notice.remove();
      act();
    });
    buttons.append(button);
  }
  notice.append(text, ...(choices.length === 0 ? [] : [buttons]));
  form.before(notice);
  notice.scrollIntoView({ block: 'nearest' });
}

/** `16:39`. */
export function clock(at: number | string): string {
  return new Date(at).toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' });
}
