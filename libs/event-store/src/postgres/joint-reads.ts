import { StoreUnavailable } from '../errors.js';
import type { RecordedEvent } from '../event-store.port.js';

/** A page of a stream, ascending; both revisions included. */
export interface PageAsked {
  readonly stream: string;
  readonly from: number;
  readonly to: number;
  readonly limit: number;
}

export interface JointReading {
  readonly alone: (asked: PageAsked) => Promise<readonly RecordedEvent[]>;
  /** The first `JOINT_EVENTS` of each page at most. */
  readonly together: (asked: readonly PageAsked[]) => Promise<readonly (readonly RecordedEvent[])[]>;
}

/** Of each page that is read with others: most ask only what is new in a stream. */
export const JOINT_EVENTS = 4;
const MOST_TOGETHER = 32;
const MOST_UNDER_WAY = 2;

interface Waiting {
  readonly asked: PageAsked;
  readonly since: number;
  readonly page: Promise<readonly RecordedEvent[]>;
  readonly resolve: (events: readonly RecordedEvent[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Reads pages that are asked for at one time together, and those that are alike once. */
export class JointReads {
  private waiting = new Map<string, Waiting>();
  private underWay = 0;
  private scheduled = false;

  /** `waitingTime`: milliseconds beyond which a page is given up. */
  constructor(
    private readonly reading: JointReading,
    private readonly waitingTime: number,
  ) {}

  /** Begins after the call: holds everything that was appended before. */
  page(asked: PageAsked): Promise<readonly RecordedEvent[]> {
    const key = `${asked.stream} ${String(asked.from)} ${String(asked.to)} ${String(asked.limit)}`;
    const known = this.waiting.get(key);
    if (known) return known.page;
    const { promise: page, resolve, reject } = withResolvers();
    this.waiting.set(key, { asked, since: performance.now(), page, resolve, reject });
    this.schedule();
    return page;
  }

  private schedule(): void {
    if (this.scheduled || this.waiting.size === 0 || this.underWay >= MOST_UNDER_WAY) return;
    this.scheduled = true;
    // After every request that has come by now.
    setImmediate(() => {
      this.scheduled = false;
      this.begin();
    });
  }

  private begin(): void {
    this.underWay += 1;
    void this.read(this.next()).finally(() => {
      this.underWay -= 1;
      this.schedule();
    });
    this.schedule();
  }

  private next(): readonly Waiting[] {
    const tooOld = performance.now() - this.waitingTime;
    const some: Waiting[] = [];
    for (const [key, waiting] of this.waiting) {
      if (some.length === MOST_TOGETHER) break;
      this.waiting.delete(key);
      if (waiting.since < tooOld) waiting.reject(new StoreUnavailable('timed out, waiting to read'));
      else some.push(waiting);
    }
    return some;
  }

  private async read(some: readonly Waiting[]): Promise<void> {
    const pages = some.length > 1 ? await this.together(some) : [];
    await Promise.all(some.map((waiting, at) => this.answer(waiting, pages[at])));
  }

  private async answer({ asked, resolve, reject }: Waiting, page: readonly RecordedEvent[] | Error | undefined) {
    if (page instanceof Error) reject(page);
    else if (page && (page.length < JOINT_EVENTS || page.length === asked.limit)) resolve(page);
    else await this.reading.alone(asked).then(resolve, reject);
  }

  /** None where one of them cannot be read: it must not fail the others. */
  private async together(some: readonly Waiting[]): Promise<readonly (readonly RecordedEvent[] | StoreUnavailable)[]> {
    try {
      return await this.reading.together(some.map(({ asked }) => asked));
    } catch (error) {
      return error instanceof StoreUnavailable ? some.map(() => error) : [];
    }
  }
}

function withResolvers(): Pick<Waiting, 'resolve' | 'reject'> & { readonly promise: Waiting['page'] } {
  let [resolve, reject]: [Waiting['resolve'], Waiting['reject']] = [() => undefined, () => undefined];
  const promise = new Promise<readonly RecordedEvent[]>((done, failed) => {
    [resolve, reject] = [done, failed];
  });
  return { promise, resolve, reject };
}
