/** The revision of the working copy that a form holds, which goes with the form. */
export class CopyNumber {
  constructor(private readonly form: HTMLFormElement) {}

  /** False for a form that has had no copy yet. */
  get isShown(): boolean {
    return this.input !== null;
  }

  /** 0 without a copy. */
  get revision(): number {
    return Number(this.input?.value ?? 0);
  }

  set revision(revision: number) {
    const input = this.input ?? this.form.appendChild(hiddenInput());
    input.value = String(revision);
  }

  private get input(): HTMLInputElement | null {
    return this.form.querySelector<HTMLInputElement>('input[name="_copy"]');
  }
}

function hiddenInput(): HTMLInputElement {
  return Object.assign(document.createElement('input'), { type: 'hidden', name: '_copy' });
}
