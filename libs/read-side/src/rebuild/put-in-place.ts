import type { Position } from '@app/event-store';
import type { DataSource } from 'typeorm';
import { holdStill, SILENT_MS } from '../beside/held-still.js';
import { whileBeating } from '../engine/beating.js';
import type { Checkpoints } from '../engine/checkpoints.js';
import { assertAlike } from './half-done.js';
import { keepVacuumsOut, lockAll } from './lock-all.js';
import { SwapPatience } from './swap-patience.js';
import { SwapWaits, type SwapWaiting } from './swap-waits.js';
import { swapTables } from './swap-tables.js';

/** Where nobody is seen who has the tables. */
const VACUUM_PAUSE_MS = 500;

interface Placing extends Omit<SwapWaiting, 'pid'> {
  readonly serviceRole: string;
  /** Folds what came meanwhile, while the read models that answer go on. */
  readonly catchUp: () => Promise<unknown>;
  /** Folds the rest, while nothing moves. */
  readonly finish: (checkpoints: Checkpoints) => Promise<Position | null>;
}

/**
 * Puts the tables beside in the place of those that answer, once nobody has these for long: a vacuum that PostgreSQL does not end
 * for us, or a long reader. While it waits for these nothing waits for us; between rounds, in which followers and who comes to read
 * wait for short readers, the log is followed. @throws RangeError where tables were altered, the signal's reason and the database's errors
 */
export function putInPlace(
  owner: DataSource,
  { serviceRole, catchUp, finish, ...waiting }: Placing,
): Promise<Position | null> {
  return owner.transaction(async (holding) => {
    await holding.query(`select set_config('idle_in_transaction_session_timeout', '${String(SILENT_MS)}', true)`);
    const [own] = await holding.query<{ readonly pid: number }[]>('select pg_backend_pid() as pid');
    const waits = new SwapWaits(owner, { ...waiting, pid: own?.pid ?? 0 });
    const patience = new SwapPatience();
    const lock = () => waits.gets(() => lockAll(holding, patience.ms));
    for (;;) {
      await whileBeating(holding, catchUp);
      await holding.query('savepoint before_locks');
      let stillSince: number | null = null;
      if (await waits.gets(() => keepVacuumsOut(holding))) {
        await assertAlike(holding);
        // What came while a vacuum ended.
        await whileBeating(holding, catchUp);
        stillSince = performance.now();
        const position = await holdStill(owner, { holding, work: finish });
        if (await swapTables(holding, { serviceRole, lock })) return position;
      }
      await holding.query('rollback to savepoint before_locks; release savepoint before_locks');
      await whileBeating(holding, () => restAfter(stillSince));
    }

    async function restAfter(stillSince: number | null): Promise<void> {
      const letGo = performance.now();
      const lasted = await waits.untilGone();
      if (stillSince === null) return waits.rest(VACUUM_PAUSE_MS);
      patience.grow({ held: letGo - stillSince, lasted });
      await waits.rest(letGo + patience.rest - performance.now());
    }
  });
}
