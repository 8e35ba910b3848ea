type Rows = Readonly<Record<string, readonly object[]>>;

/** A reader who walks from one figure of a day to the next asks for the same within it. Milliseconds. */
const KEPT_MS = 60_000;
/** A province's take some megabytes. */
const MOST = 8;

/** What was settled of a log a while ago, by question: what a moment held does not change. */
export class RecentlySettled {
  private readonly kept = new Map<string, { readonly rows: Promise<Rows>; readonly since: number }>();

  /** Of several that ask at once, one settles. @throws whatever `settle` throws */
  async rows(question: string, settle: () => Promise<Rows>): Promise<Rows> {
    this.forget();
    const known = this.kept.get(question);
    if (known) return known.rows;
    const rows = settle();
    this.kept.set(question, { rows, since: performance.now() });
    rows.catch(() => this.kept.delete(question));
    return rows;
  }

  private forget(): void {
    const [now, tooMany] = [performance.now(), this.kept.size - MOST + 1];
    for (const [at, [question, { since }]] of [...this.kept].entries()) {
      if (at < tooMany || now - since > KEPT_MS) this.kept.delete(question);
    }
  }
}
