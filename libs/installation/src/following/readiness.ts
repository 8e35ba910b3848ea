import { EventStore } from '@app/event-store';
import { metadataOf } from '@app/facts';
import { ReadSideProjector } from '@app/read-side';
import { Clock } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { LogInUse } from '../log-in-use.js';

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
}

@Injectable()
export class ReadinessCheck {
  constructor(
    private readonly store: EventStore,
    private readonly projector: ReadSideProjector,
    private readonly clock: Clock,
    private readonly log: LogInUse,
  ) {}

  async look(): Promise<Readiness> {
    const late = new AbortController();
    const giveUp = sleep(TIMEOUT_MS, null, { signal: late.signal }).catch(() => null);
    const behindMs = await Promise.race([this.behind().catch(() => null), giveUp]);
    late.abort();
    const ready = behindMs !== null && behindMs <= MOST_BEHIND_MS;
    const { kind, remark } = this.log;
    return { ready, store: behindMs === null ? 'down' : 'up', behindMs, log: kind, remark };
  }

  private async behind(): Promise<number> {
    const after = this.projector.position;
    for await (const event of this.store.readAll({ ...(after === null ? {} : { after }), limit: 1 })) {
      return Math.max(0, this.clock.now() - Date.parse(metadataOf(event).recordedAt));
    }
    return 0;
  }
}
