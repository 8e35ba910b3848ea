/** Work on many things tells how far it is: the page is asked for lines instead of a page, and the last one is shown. */
const LINES = 'application/x-ndjson';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-progress]')) {
  form.addEventListener('submit', (event) => {
    const bar = form.querySelector('progress');
    if (!bar || form.dataset['sent'] === 'all' || isAnotherButton(event.submitter)) return;
    event.preventDefault();
    if (form.dataset['sent'] === 'some') return;
    form.dataset['sent'] = 'some';
    void follow(form, bar);
  });
}

/** One that has a name or an address of its own asks for something else than what the form does. */
function isAnotherButton(submitter: HTMLElement | null): boolean {
  return submitter instanceof HTMLButtonElement && (submitter.name !== '' || submitter.hasAttribute('formaction'));
}

/** Whatever goes wrong, the form is then sent as it would have been: under the same key nothing is done twice. */
async function follow(form: HTMLFormElement, bar: HTMLProgressElement): Promise<void> {
  bar.hidden = false;
  const fields = new FormData(form);
  const isOfTexts = form.enctype !== 'multipart/form-data';
  const body = isOfTexts ? new URLSearchParams(fields as unknown as Record<string, string>) : fields;
  try {
    const answer = await fetch(form.action, { method: 'POST', body, headers: { accept: LINES } });
    if (answer.ok && !answer.redirected && answer.body) await eachLine(answer.body, (line) => show(line, bar));
  } finally {
    form.dataset['sent'] = 'all';
    form.requestSubmit();
  }
}

async function eachLine(body: ReadableStream<Uint8Array>, tell: (line: string) => void): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const lines = `${rest}${decoder.decode(piece.value, { stream: true })}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) tell(line);
  }
}

function show(line: string, bar: HTMLProgressElement): void {
  const { done, all } = JSON.parse(line) as { readonly done?: number; readonly all?: number };
  if (done === undefined || all === undefined) return;
  bar.max = all;
  bar.value = done;
}
