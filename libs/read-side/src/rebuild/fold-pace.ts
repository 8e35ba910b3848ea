import type { FoldProgress } from '../beside/fold-beside.js';

/** How fast a fold goes. `events`: since it began or went on; `secondsLeft`: null while it is too early to tell. */
export interface FoldPace {
  readonly events: number;
  readonly eventsASecond: number;
  /** Of all, with what an earlier one has done. */
  readonly share: number;
  readonly secondsLeft: number | null;
}

/** What tells nothing yet of the time that is left: the start counts most. */
const TELLING = 0.05;

/** Measures a fold from its first progress on: one that goes on from an earlier one begins somewhere on the way. */
export class PaceMeasured {
  private progress: FoldProgress = { events: 0, share: 0 };
  private from: number | null = null;
  private readonly since = performance.now();

  told(): FoldPace {
    const { share, events } = this.progress;
    const seconds = Math.max(0.001, (performance.now() - this.since) / 1_000);
    const done = share - (this.from ?? 0);
    const secondsLeft = done < TELLING ? null : Math.ceil((seconds * (1 - share)) / done);
    return { events, eventsASecond: Math.round(events / seconds), share, secondsLeft };
  }

  advance(progress: FoldProgress): FoldPace {
    this.from ??= progress.share;
    this.progress = progress;
    return this.told();
  }
}
