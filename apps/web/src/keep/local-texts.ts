/** What was typed into a form and has not reached the server. */
export interface LocalText {
  readonly fields: Readonly<Record<string, string>>;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Revision of the server's copy that the page showed; 0 for none. */
  readonly copy: number;
}

const PREFIX = 'viet-do:';
const SENT = 'viet-do-gui';

/** The browser's own store, of one person. Without it, or when it is full, texts reach the server alone. */
export class LocalTexts {
  constructor(private readonly person: string) {}

  find(form: string): LocalText | null {
    const text = tried(() => localStorage.getItem(this.keyOf(form)));
    return text === null ? null : tried(() => JSON.parse(text) as LocalText);
  }

  put(form: string, text: LocalText): boolean {
    return tried(() => (localStorage.setItem(this.keyOf(form), JSON.stringify(text)), true)) ?? false;
  }

  remove(form: string): void {
    tried(() => localStorage.removeItem(this.keyOf(form)));
  }

  /** The form is on its way: the next page shows whether it arrived. */
  noteSent(form: string): void {
    tried(() => sessionStorage.setItem(SENT, form));
  }

  /** The form that this tab sent last; told once. */
  takeSent(): string | null {
    const form = tried(() => sessionStorage.getItem(SENT));
    tried(() => sessionStorage.removeItem(SENT));
    return form;
  }

  private keyOf(form: string): string {
    return `${PREFIX}${this.person}:${form}`;
  }
}

/** Of everybody who used this browser. */
export function forgetLocalTexts(): void {
  tried(() => {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    for (const key of keys) localStorage.removeItem(key);
    sessionStorage.removeItem(SENT);
  });
}

/** Null where the browser refuses its store. */
function tried<Value>(act: () => Value): Value | null {
  try {
    return act();
  } catch {
    return null;
  }
}
