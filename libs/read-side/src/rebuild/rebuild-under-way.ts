import type { FoldProgress } from '../beside/fold-beside.js';
import { FoldGoingOn } from '../beside/enter-beside.js';

/** `elsewhere`: another process has it in hand, or had. */
export type RebuildStanding = 'none' | 'going-on' | 'elsewhere' | 'failed';

/** `share`: about, from 0 to 1. `events`: folded since it began or went on. `secondsLeft`: null while it is too early to tell. */
export interface RebuildTold {
  readonly standing: RebuildStanding;
  readonly share: number;
  readonly events: number;
  readonly eventsASecond: number;
  readonly secondsLeft: number | null;
}

/** All read models; goes on where an earlier one was cancelled. */
export type Rebuild = (asked: {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: FoldProgress) => void;
}) => Promise<unknown>;

export interface RebuildHeard {
  readonly onStep: (words: string, details: object) => void;
  readonly onFault: (error: unknown) => void;
}

/** What tells nothing yet of the time that is left: the start counts most. */
const TELLING = 0.05;

/** A rebuild that a service does beside its other work, as it is told to others meanwhile. */
export class RebuildUnderWay {
  private now: RebuildStanding = 'none';
  private progress: FoldProgress = { events: 0, share: 0 };
  private since = 0;

  constructor(
    private readonly rebuild: Rebuild,
    private readonly heard: RebuildHeard,
  ) {}

  get standing(): RebuildStanding {
    return this.now;
  }

  get told(): RebuildTold {
    const { share, events } = this.progress;
    const seconds = Math.max(0.001, (performance.now() - this.since) / 1_000);
    const going = this.now === 'going-on';
    return {
      standing: this.now,
      share,
      events,
      eventsASecond: going ? Math.round(events / seconds) : 0,
      secondsLeft: going && share >= TELLING ? Math.ceil((seconds * (1 - share)) / share) : null,
    };
  }

  /** `details`: logged with its beginning and end. @throws FoldGoingOn, the signal's reason and what the rebuild throws */
  async run(signal: AbortSignal, details: object): Promise<void> {
    signal.throwIfAborted();
    this.now = 'going-on';
    this.progress = { events: 0, share: 0 };
    this.since = performance.now();
    this.heard.onStep('read models are built anew', details);
    const aborted = new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
    const rebuilt = this.rebuild({ signal, onProgress: (progress) => this.advance(progress) });
    // Indexes that are being made do not hear the signal.
    await Promise.race([rebuilt, aborted]);
    this.heard.onStep('read models have been built anew', details);
    this.now = 'none';
  }

  /** Not where the signal has ended it. */
  fail(error: unknown, { aborted }: AbortSignal): void {
    if (aborted) return;
    this.now = error instanceof FoldGoingOn ? 'elsewhere' : 'failed';
    if (this.now === 'failed') this.heard.onFault(error);
  }

  rest(): void {
    this.now = 'none';
  }

  private advance(progress: FoldProgress): void {
    const tenths = ({ share }: FoldProgress) => Math.floor(share * 10);
    const isTold = tenths(progress) > tenths(this.progress);
    this.progress = progress;
    if (!isTold) return;
    const { events, eventsASecond, share } = this.told;
    const percent = Math.floor(share * 100);
    this.heard.onStep('read models are being built anew', { events, eventsASecond, percent });
  }
}
