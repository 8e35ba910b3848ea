import type { FoldProgress } from '../beside/fold-beside.js';
import { FoldGoingOn } from '../beside/enter-beside.js';
import type { TableHolder } from './table-holders.js';
import { PaceMeasured, type FoldPace } from './fold-pace.js';

/** `beginning`: whether it is needed is not known yet, or it is and nobody has said so; `elsewhere`: another process has it in hand, or had. */
export type RebuildStanding = 'none' | 'beginning' | 'going-on' | 'elsewhere' | 'failed';

export interface RebuildTold extends FoldPace {
  readonly standing: RebuildStanding;
}

/** All read models; goes on where an earlier one was cancelled. */
export type Rebuild = (asked: {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: FoldProgress) => void;
  readonly onWait: (holders: readonly TableHolder[]) => void;
}) => Promise<unknown>;

export interface RebuildHeard {
  readonly onStep: (words: string, details: object) => void;
  readonly onFault: (error: unknown) => void;
}

/** A rebuild that a service does beside its other work, as it is told to others meanwhile. */
export class RebuildUnderWay {
  private now: RebuildStanding = 'none';
  private pace = new PaceMeasured();
  private waitsFor = '';

  constructor(
    private readonly rebuild: Rebuild,
    private readonly heard: RebuildHeard,
  ) {}

  get standing(): RebuildStanding {
    return this.now;
  }

  get told(): RebuildTold {
    const pace = this.pace.told();
    const still = this.now === 'going-on' ? {} : { eventsASecond: 0, secondsLeft: null };
    return { standing: this.now, ...pace, ...still };
  }

  /** `details`: logged with its beginning and end. @throws FoldGoingOn, the signal's reason and what the rebuild throws */
  async run(signal: AbortSignal, details: object): Promise<void> {
    signal.throwIfAborted();
    this.now = 'going-on';
    this.pace = new PaceMeasured();
    this.heard.onStep('read models are built anew', details);
    const aborted = new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
    const rebuilt = this.rebuild({
      signal,
      onProgress: (progress) => this.advance(progress),
      onWait: (holders) => this.wait(holders),
    });
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

  begin(): void {
    this.now = 'beginning';
  }

  rest(): void {
    this.now = 'none';
  }

  private wait(holders: readonly TableHolder[]): void {
    const pids = holders.map(({ pid, since }) => (pid === null ? since : String(pid))).join();
    if (pids === this.waitsFor) return;
    this.waitsFor = pids;
    const words = holders.length > 0 ? 'read models wait for who has their tables' : 'read models wait no longer';
    this.heard.onStep(words, holders.length > 0 ? { holders } : {});
  }

  private advance(progress: FoldProgress): void {
    const tenths = ({ share }: Pick<FoldPace, 'share'>) => Math.floor(share * 10);
    const before = tenths(this.pace.told());
    const now = this.pace.advance(progress);
    if (tenths(now) <= before) return;
    const { events, eventsASecond, share } = now;
    const percent = Math.floor(share * 100);
    this.heard.onStep('read models are being built anew', { events, eventsASecond, percent });
  }
}
