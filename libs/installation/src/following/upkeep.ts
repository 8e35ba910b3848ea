import {
  CatchUp,
  ReadModelUpgrade,
  RowSamples,
  tryAgain,
  projections,
  type Leases,
  type OwnerQueries,
  type LeaseTokens,
} from '@app/read-side';
import { together, type Logger } from '@app/runtime';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Installation } from '../open-installation.js';
import { readUpkeep, type ReasonedRebuild, type UpkeepTold } from './upkeep-told.js';
import { UPKEEP } from './work.js';

type Work = (signal: AbortSignal) => Promise<void>;

interface Told {
  readonly logger: Logger;
  readonly tell: (error: unknown, begins: string) => void;
}

/** Events; a server holds them in memory beside its other work. */
const REBUILT_AT_ONCE = 20_000;
const TELL_EVERY = 1_000;
/** Before anything is known that could be told. */
const LOOK_EVERY = 20;

/** Keeps the read models right, where this process has their leases. */
export class Upkeep {
  private readonly catchUp: CatchUp;
  private readonly upgrade: ReadModelUpgrade;
  private readonly samples: RowSamples;

  constructor(
    private readonly installation: Pick<Installation, 'readSide' | 'store' | 'readModels'>,
    private readonly leases: {
      readonly kept: Leases;
      readonly owners: OwnerQueries;
      readonly tokens: () => LeaseTokens;
    },
    private readonly told: Told,
  ) {
    const { readSide: dataSource, store, readModels } = installation;
    const { logger, tell } = told;
    const heard = {
      onStep: (words: string, details: object) => {
        logger.info(details, words);
      },
      onFault: (error: unknown) => tell(error, 'the rebuild of read models'),
    };
    const pieces = { eventsAtOnce: REBUILT_AT_ONCE };
    this.catchUp = new CatchUp(
      { dataSource, store, rebuild: (asked) => readModels.rebuild({ ...asked, ...pieces, toEnd: true }) },
      heard,
    );
    this.upgrade = new ReadModelUpgrade(
      { dataSource, projections, rebuild: (asked) => readModels.rebuild({ ...asked, ...pieces, halfDuty: true }) },
      heard,
    );
    this.samples = new RowSamples(
      { dataSource, store },
      {
        onFound: ({ readModel, table, key, kind, columns }) => {
          logger.error({ readModel, table, key, kind, columns }, 'a row is not what the log makes of it');
        },
        onFault: (error) => tell(error, 'the sample of rows'),
      },
    );
  }

  /** Until the signal aborts. `follow`: takes in what comes, once the log is not far ahead. */
  async run(signal: AbortSignal, follow: Work): Promise<void> {
    await this.goOn();
    await together(signal, [(ended) => this.keep(ended, follow), (ended) => this.say(ended)]);
  }

  private async keep(signal: AbortSignal, follow: Work): Promise<void> {
    await this.catchUp.run(signal);
    await together(signal, [
      follow,
      (ended) => this.retries(ended),
      (ended) => this.samples.run(ended),
      (ended) => this.upgrade.run(ended),
    ]);
  }

  /** With what the owner before found. */
  private async goOn(): Promise<void> {
    const before = readUpkeep(await this.leases.owners.told(UPKEEP).catch(() => null));
    if (before) this.samples.goOn(before.differing, before.walkedTo);
  }

  private retries(signal: AbortSignal): Promise<void> {
    const { readSide: dataSource, store } = this.installation;
    const { logger, tell } = this.told;
    return tryAgain(
      { dataSource, projections, store, tokens: this.leases.tokens },
      {
        signal,
        onTried: ({ projection, stream, done }) => {
          logger.warn(
            { readModel: projection, stream },
            done ? 'a parked stream is folded again' : 'a parked stream stays so',
          );
        },
        onFault: (error) => tell(error, 'parked streams'),
      },
    );
  }

  private get rebuild(): ReasonedRebuild {
    const { told } = this.catchUp;
    return told.standing === 'none' ? { reason: 'release', ...this.upgrade.told } : { reason: 'behind', ...told };
  }

  private async say(signal: AbortSignal): Promise<void> {
    let said = '';
    while (!signal.aborted) {
      const { rebuild } = this;
      if (rebuild.standing === 'beginning') {
        await sleep(LOOK_EVERY, undefined, { signal }).catch(() => undefined);
        continue;
      }
      const { differing, walkedTo } = this.samples;
      const told: UpkeepTold = { differing, walkedTo, rebuild };
      const now = JSON.stringify(told);
      const token = this.leases.tokens().get(UPKEEP);
      if (now !== said && token !== undefined) {
        const isSaid = await this.leases.kept.tell(UPKEEP, token, told).then(
          () => true,
          () => false,
        );
        if (isSaid) said = now;
      }
      await sleep(TELL_EVERY, undefined, { signal }).catch(() => undefined);
    }
  }
}
