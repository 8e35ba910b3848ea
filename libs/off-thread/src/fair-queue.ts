/** Most that wait and run, in all and per person. */
export interface QueueBounds {
  readonly running: number;
  readonly runningEach: number;
  readonly waiting: number;
  readonly waitingEach: number;
}

interface Waiting {
  readonly begin: () => void;
}

/** Bounds what runs at once; those who wait take turns by person. */
export class FairQueue {
  private readonly waiting = new Map<string, Waiting[]>();
  private readonly running = new Map<string, number>();
  private runs = 0;
  private waits = 0;

  constructor(private readonly bounds: QueueBounds) {}

  /** Resolves to a function to call at the end; null if too much waits. Rejects with the signal's reason. */
  async turn(person: string, signal: AbortSignal): Promise<(() => void) | null> {
    signal.throwIfAborted();
    const own = this.waiting.get(person) ?? [];
    if (this.waits >= this.bounds.waiting || own.length >= this.bounds.waitingEach) return null;
    await new Promise<void>((resolve, reject) => {
      const leave = () => {
        this.forget(person, entry);
        reject(signal.reason as Error);
      };
      const begin = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const entry = { begin };
      signal.addEventListener('abort', leave, { once: true });
      this.waiting.set(person, [...own, entry]);
      this.waits += 1;
      this.next();
    });
    return () => this.end(person);
  }

  private forget(person: string, entry: Waiting): void {
    const left = (this.waiting.get(person) ?? []).filter((one) => one !== entry);
    if (left.length > 0) this.waiting.set(person, left);
    else this.waiting.delete(person);
    this.waits -= 1;
  }

  private end(person: string): void {
    const left = (this.running.get(person) ?? 0) - 1;
    if (left > 0) this.running.set(person, left);
    else this.running.delete(person);
    this.runs -= 1;
    this.next();
  }

  /** A person served goes to the end. */
  private next(): void {
    while (this.runs < this.bounds.running) {
      const found = [...this.waiting].find(([person]) => (this.running.get(person) ?? 0) < this.bounds.runningEach);
      const [person, [entry] = []] = found ?? [];
      if (person === undefined || !entry) return;
      this.forget(person, entry);
      const left = this.waiting.get(person);
      if (left && this.waiting.delete(person)) this.waiting.set(person, left);
      this.running.set(person, (this.running.get(person) ?? 0) + 1);
      this.runs += 1;
      entry.begin();
    }
  }
}
