import type { FoldProgress } from '../beside/fold-beside.js';
import type { Stretches } from './stretches.js';

/** About what of the work it is to fold what is folded in the log's order. */
const IN_ORDER = 0.2;
/** Milliseconds between two looks at what others have folded. */
const LOOK_EVERY = 1_000;

const NOTHING: FoldProgress = { events: 0, share: 0 };

/** Adds up what is folded in the log's order and what several folds do of the stretches. */
export class StretchProgress {
  private inOrder = NOTHING;
  private byStream = NOTHING;
  private before: number | null = null;
  private looking: Promise<void> | null = null;

  constructor(
    private readonly stretches: Pick<Stretches, 'told'>,
    private readonly onProgress: (progress: FoldProgress) => void = () => undefined,
  ) {}

  passed(inOrder: FoldProgress): void {
    this.inOrder = inOrder;
    this.tell();
  }

  /** By this fold, or by an earlier one. */
  passedAll(): void {
    this.passed({ ...this.inOrder, share: 1 });
  }

  /** Without those of earlier folds, which this one goes on from. */
  async look(): Promise<void> {
    const { stretches, left, events } = await this.stretches.told();
    this.before ??= events;
    this.byStream = { events: events - this.before, share: stretches === 0 ? 1 : 1 - left / stretches };
    this.tell();
  }

  /** From time to time, when the connection is free, until it is ended. */
  watch(): () => Promise<void> {
    const timer = setInterval(() => {
      this.looking ??= this.look()
        .catch(() => undefined)
        .finally(() => (this.looking = null));
    }, LOOK_EVERY);
    return async () => {
      clearInterval(timer);
      await this.looking;
    };
  }

  private tell(): void {
    const weighed = (one: keyof FoldProgress) => IN_ORDER * this.inOrder[one] + (1 - IN_ORDER) * this.byStream[one];
    this.onProgress({ events: Math.round(weighed('events')), share: weighed('share') });
  }
}
