import { EventStore } from '@app/event-store';
import { metadataOf } from '@app/facts';
import { Clock } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { LogInUse } from '../log-in-use.js';
import { ReadModelState, type Differing, type Upgraded } from './read-model-state.js';

const TIMEOUT_MS = 2_000;
/** Age of the oldest fact that read models may lack. */
const MOST_BEHIND_MS = 30_000;

/** `behindMs`: age of the oldest fact that cannot be read yet; 0 if there is none, null while the log is away. */
export interface Readiness {
  readonly ready: boolean;
  readonly store: 'up' | 'down';
  readonly behindMs: number | null;
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
    private readonly store: EventStore,
    private readonly readModels: ReadModelState,
    private readonly clock: Clock,
    private readonly log: LogInUse,
  ) {}

  async look(): Promise<Readiness> {
    const late = new AbortController();
    const giveUp = sleep(TIMEOUT_MS, null, { signal: late.signal }).catch(() => null);
    const inTime = (found: Promise<number>) => Promise.race([found.catch(() => null), giveUp]);
    const [behindMs, parked] = await Promise.all([inTime(this.behind()), inTime(this.readModels.parked())]);
    late.abort();
    const ready = behindMs !== null && behindMs <= MOST_BEHIND_MS;
    const { kind, remark } = this.log;
    const differing = this.readModels.differing();
    const rebuild = this.readModels.upgraded();
    const degraded = (parked ?? 0) > 0 || differing.length > 0 || rebuild !== null;
    const store = behindMs === null ? 'down' : 'up';
    return { ready, store, behindMs, log: kind, remark, degraded, parked, differing, rebuild };
  }

  private async behind(): Promise<number> {
    const after = this.readModels.position;
    for await (const event of this.store.readAll({ ...(after === null ? {} : { after }), limit: 1 })) {
      return Math.max(0, this.clock.now() - Date.parse(metadataOf(event).recordedAt));
    }
    return 0;
  }
}
