import { StoreUnavailable, type EventStore } from '@app/event-store';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { checkpointsOf } from '../beside/held-still.js';
import { isDatabaseOutage } from '../database/database-fault.js';
import { lowest } from '../engine/checkpoints.js';
import { isFarBehind } from './far-behind.js';
import { RebuildUnderWay, type Rebuild, type RebuildHeard, type RebuildTold } from './rebuild-under-way.js';

const LOOK_AGAIN_EVERY = 1_000;
/** Of faults that do not pass, after which the log is followed instead: slow, but it gets there. */
const MOST_FAULTS = 3;

interface CatchingUp {
  readonly dataSource: DataSource;
  readonly store: EventStore;
  /** To the end of the log. */
  readonly rebuild: Rebuild;
  /** Events that are followed rather; default 10,000. */
  readonly few?: number;
}

/** Builds read models that are far behind the log, or empty, in bulk before they follow it. */
export class CatchUp {
  private readonly underWay: RebuildUnderWay;

  constructor(
    private readonly catchingUp: CatchingUp,
    heard: RebuildHeard,
  ) {
    this.underWay = new RebuildUnderWay(catchingUp.rebuild, heard);
    this.underWay.begin();
  }

  /** `beginning` until it has looked how far behind they are. */
  get told(): RebuildTold {
    return this.underWay.told;
  }

  /** Until what is missing can be followed, or the signal aborts. Where rebuilds fail, all of it is to be followed. */
  async run(signal: AbortSignal): Promise<void> {
    this.underWay.begin();
    for (let faults = 0; !signal.aborted && faults < MOST_FAULTS;) {
      try {
        if (!(await this.isFar())) break;
        await this.underWay.run(signal, { reason: 'they are far behind the log' });
      } catch (error) {
        this.underWay.fail(error, signal);
        if (this.underWay.standing === 'failed' && !mayPass(error)) faults += 1;
      }
      await sleep(LOOK_AGAIN_EVERY, undefined, { signal }).catch(() => undefined);
    }
    this.underWay.rest();
  }

  private async isFar(): Promise<boolean> {
    const { dataSource, store, few } = this.catchingUp;
    return isFarBehind(store, { from: lowest(await checkpointsOf(dataSource)), few });
  }
}

function mayPass(error: unknown): boolean {
  return error instanceof StoreUnavailable || isDatabaseOutage(error);
}
