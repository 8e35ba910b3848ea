import { Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { LogInUse } from '../log-in-use.js';
import { Lag } from './lag.js';
import { ReadModelState, type Differing } from './read-model-state.js';
import type { Upgraded } from './upgraded.js';
import { isFilling } from './upkeep-told.js';

const TIMEOUT_MS = 2_000;
/** Age of the oldest fact that read models may lack. */
const MOST_BEHIND_MS = 30_000;
/** Longer than another process takes to take over. */
const MOST_UNOWNED_MS = 15_000;

/** `behindMs`: age of the oldest fact that cannot be read yet; 0 if there is none, null while the log is away. */
export interface Readiness {
  readonly ready: boolean;
  readonly store: 'up' | 'down';
  readonly behindMs: number | null;
  /** Whether a process follows the log for the read models, and one carries facts over; null where that cannot be told. */
  readonly followed: boolean | null;
  readonly log: LogInUse['kind'];
  readonly remark: string | null;
  /** Some rows are not what the log makes of them; the others answer. */
  readonly degraded: boolean;
  /** Streams that read models leave out; null where that cannot be told. */
  readonly parked: number | null;
  /** As far as the sample of rows has found; none where all is well. */
  readonly differing: readonly Differing[];
  readonly rebuild: Upgraded | null;
}

@Injectable()
export class ReadinessCheck {
  constructor(
    private readonly readModels: ReadModelState,
    private readonly lag: Lag,
    private readonly log: LogInUse,
  ) {}

  async look(): Promise<Readiness> {
    const late = new AbortController();
    const giveUp = sleep(TIMEOUT_MS, null, { signal: late.signal }).catch(() => null);
    const inTime = <Found>(found: Promise<Found>) => Promise.race([found.catch(() => null), giveUp]);
    const { readModels } = this;
    const [behindMs, unownedMs, parked, differing, rebuild] = await Promise.all([
      inTime(this.lag.behind(readModels.position)),
      inTime(readModels.unownedMs()),
      inTime(readModels.parked()),
      inTime(readModels.differing()).then((found) => found ?? []),
      inTime(readModels.upgraded()),
    ]);
    late.abort();
    const followed = unownedMs === null ? null : unownedMs <= MOST_UNOWNED_MS;
    const lacksMost = rebuild !== null && isFilling(rebuild);
    const ready = behindMs !== null && behindMs <= MOST_BEHIND_MS && followed !== false && !lacksMost;
    const { kind, remark } = this.log;
    const degraded = (parked ?? 0) > 0 || differing.length > 0 || rebuild !== null;
    const store = behindMs === null ? 'down' : 'up';
    return { ready, store, behindMs, followed, log: kind, remark, degraded, parked, differing, rebuild };
  }
}
