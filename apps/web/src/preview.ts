/** A form with a file is looked at before it is sent: only what the page tells of it is replaced, so that the file stays chosen. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-preview]')) {
  form.addEventListener('submit', (event) => {
    const { submitter } = event;
    const told = document.getElementById(form.dataset['preview'] ?? '');
    if (!(submitter instanceof HTMLButtonElement) || !submitter.hasAttribute('data-previews') || !told) return;
    event.preventDefault();
    void look(form, submitter, told);
  });
}

/** Whatever goes wrong, the form is then sent as it would have been. */
async function look(form: HTMLFormElement, button: HTMLButtonElement, told: HTMLElement): Promise<void> {
  button.disabled = true;
  const page = await asked(button.formAction, new FormData(form)).catch(() => null);
  button.disabled = false;
  const found = page?.getElementById(told.id);
  if (found) {
    told.replaceChildren(...found.childNodes);
    told.focus();
    return;
  }
  button.removeAttribute('data-previews');
  form.requestSubmit(button);
}

async function asked(address: string, body: FormData): Promise<Document> {
  const answer = await fetch(address, { method: 'POST', body });
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}
