type Trouble = 'append' | 'reading';

const SAID_AGAIN_MS = 60_000;

/** The engine of the log, and remarks on its setup and troubles. */
export class LogInUse {
  private readonly troubles = new Map<Trouble, string>();
  private readonly said = new Map<string, number>();

  /** `standing`: valid as long as the service runs. `report`: called when a trouble begins, and once a minute. */
  constructor(
    readonly kind: 'postgresql' | 'eventstoredb',
    private readonly standing: string | null,
    private readonly report: (words: string) => void,
  ) {}

  get remark(): string | null {
    const all = [...(this.standing === null ? [] : [this.standing]), ...this.troubles.values()];
    return all.length === 0 ? null : all.join(' ');
  }

  begins(trouble: Trouble, words: string): void {
    this.troubles.set(trouble, words);
    const before = this.said.get(words);
    if (before !== undefined && performance.now() - before < SAID_AGAIN_MS) return;
    this.said.set(words, performance.now());
    this.report(words);
  }

  ends(trouble: Trouble): void {
    this.troubles.delete(trouble);
  }
}
