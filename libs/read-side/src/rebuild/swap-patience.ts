/** Milliseconds. */
const FIRST = 600;
/** Less than queries of the service may take, as its readers and who follows the log wait for as long. */
const MOST = 6_000;
/** More than a look takes to see that a reader is gone. */
const MARGIN = 600;
/** The log is followed for so many times as long as it stood still. */
const SHARE = 3;

/** How long a swap waits for readers, while others wait behind it, and how long it then leaves them alone. */
export class SwapPatience {
  private now = FIRST;
  private held = 0;

  get ms(): number {
    return this.now;
  }

  /** Before the next round. */
  get rest(): number {
    return SHARE * Math.max(this.now, this.held);
  }

  /** After a round that `held` the read models, and whose readers `lasted` so long. Who lasts for longer than any round is awaited anyway. */
  grow({ held, lasted }: { readonly held: number; readonly lasted: number }): void {
    const enough = lasted + MARGIN > MOST ? 0 : lasted + MARGIN;
    this.now = Math.min(Math.max(2 * this.now, enough), MOST);
    this.held = held;
  }
}
