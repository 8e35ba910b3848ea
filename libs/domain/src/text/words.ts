const TOKEN = /\d+(?:[.,]\d+)*|\p{L}+|[^\s]/gu;

/** A text as words, digits and single signs, read from the left; every step takes whole tokens. */
export class Words {
  private readonly tokens: readonly string[];
  private at = 0;

  constructor(text: string) {
    this.tokens = text.normalize('NFC').toLowerCase().match(TOKEN) ?? [];
  }

  get isAtEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  /** At the end, or before a last full stop. */
  get isOver(): boolean {
    return this.isAtEnd || (this.next === '.' && this.at + 1 === this.tokens.length);
  }

  private get next(): string {
    return this.tokens[this.at] ?? '';
  }

  /** The digits that come next, as written; null without any. */
  takeDigits(): string | null {
    return /^\d/.test(this.next) ? (this.tokens[this.at++] ?? null) : null;
  }

  /** The longest of the phrases that comes next; null, and nothing taken, if none does. */
  take(phrases: Phrases): string | null {
    let [phrase, end, found] = [this.next, this.at, null as string | null];
    while (phrases.begin(phrase) && end < this.tokens.length) {
      end++;
      if (phrases.has(phrase)) [found, this.at] = [phrase, end];
      phrase = `${phrase} ${this.tokens[end] ?? ''}`;
    }
    return found;
  }

  /** Takes as many of the phrases as follow each other; whether there was any. */
  takeAll(phrases: Phrases): boolean {
    let taken = false;
    while (this.take(phrases) !== null) taken = true;
    return taken;
  }

  /** Runs a step, and goes back to where it began if it comes to nothing. */
  attempt<T>(step: () => T | null): T | null {
    const before = this.at;
    const found = step();
    if (found === null) this.at = before;
    return found;
  }
}

/** Phrases of whole words; separate signs stand apart: `tổ chức , cá nhân`. */
export class Phrases {
  private readonly all: ReadonlySet<string>;
  private readonly beginnings: ReadonlySet<string>;

  constructor(...phrases: readonly string[]) {
    this.all = new Set(phrases);
    this.beginnings = new Set(
      phrases.flatMap((phrase) => phrase.split(' ').map((_, at, words) => words.slice(0, at + 1).join(' '))),
    );
  }

  has(phrase: string): boolean {
    return this.all.has(phrase);
  }

  begin(phrase: string): boolean {
    return this.beginnings.has(phrase);
  }
}
