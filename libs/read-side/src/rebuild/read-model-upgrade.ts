import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { FoldProgress } from '../beside/fold-beside.js';
import { FoldGoingOn } from '../beside/enter-beside.js';
import type { Projection } from '../engine/projection.js';
import { otherVersions, type OtherVersions } from './outdated.js';

const LOOK_AGAIN_EVERY = 10_000;
const TRY_AGAIN_AFTER = 60_000;

interface Upgrading {
  readonly dataSource: DataSource;
  readonly projections: readonly Pick<Projection, 'name' | 'version'>[];
  /** All of them; goes on where an earlier one was cancelled. */
  readonly rebuild: (asked: {
    readonly signal: AbortSignal;
    readonly onProgress: (progress: FoldProgress) => void;
  }) => Promise<unknown>;
}

interface Told {
  readonly onStep: (words: string, details: object) => void;
  readonly onFault: (error: unknown) => void;
}

/** What is being done about rows of other versions. `elsewhere`: another process has it in hand, or had. */
export type UpgradeStanding = 'none' | 'going-on' | 'elsewhere' | 'failed';

/** Builds the read models anew after an upgrade that changed what the same facts make; the old rows answer meanwhile. */
export class ReadModelUpgrade {
  private found: OtherVersions = { earlier: [], later: [] };
  private done = 0;
  private now: UpgradeStanding = 'none';

  constructor(
    private readonly upgrading: Upgrading,
    private readonly told: Told,
  ) {}

  /** Those that this release replaces, and those of a later one, which it leaves alone. */
  get versions(): OtherVersions {
    return this.found;
  }

  get standing(): UpgradeStanding {
    return this.now;
  }

  /** From 0 to 1. */
  get share(): number {
    return this.done;
  }

  /** Until all rows are of this release, or the signal aborts; a fold that has begun is left as it is. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.look();
        if (this.found.earlier.length === 0) return;
        await this.rebuild(signal);
      } catch (error) {
        this.fail(error, signal);
      }
      const pause = this.now === 'failed' ? TRY_AGAIN_AFTER : LOOK_AGAIN_EVERY;
      if (this.now !== 'none') await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  private async look(): Promise<void> {
    const { dataSource, projections } = this.upgrading;
    this.found = await otherVersions(dataSource, projections);
    if (this.found.earlier.length === 0) this.now = 'none';
  }

  private async rebuild(signal: AbortSignal): Promise<void> {
    this.now = 'going-on';
    this.told.onStep('read models are built anew', { readModels: this.found.earlier });
    const aborted = new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
    const rebuilt = this.upgrading.rebuild({ signal, onProgress: (progress) => this.advance(progress) });
    // Indexes that are being made do not hear the signal.
    await Promise.race([rebuilt, aborted]);
    this.told.onStep('read models have been built anew', { readModels: this.found.earlier });
    this.now = 'none';
  }

  private advance({ share, events }: FoldProgress): void {
    const tenths = (of: number) => Math.floor(of * 10);
    if (tenths(share) > tenths(this.done)) {
      this.told.onStep('read models are being built anew', { events, percent: Math.floor(share * 100) });
    }
    this.done = share;
  }

  private fail(error: unknown, { aborted }: AbortSignal): void {
    if (aborted) return;
    this.now = error instanceof FoldGoingOn ? 'elsewhere' : 'failed';
    if (this.now === 'failed') this.told.onFault(error);
  }
}
