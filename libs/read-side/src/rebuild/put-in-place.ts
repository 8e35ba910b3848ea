import type { Position } from '@app/event-store';
import type { DataSource } from 'typeorm';
import { holdStill, SILENT_MS } from '../beside/held-still.js';
import { whileBeating } from '../engine/beating.js';
import type { Checkpoints } from '../engine/checkpoints.js';
import { keepVacuumsOut } from './lock-all.js';
import { SwapWaits, type SwapWaiting } from './swap-waits.js';
import { swapTables } from './swap-tables.js';

interface Placing extends Omit<SwapWaiting, 'pid'> {
  readonly serviceRole: string;
  /** Folds what came meanwhile, while the read models that answer go on. */
  readonly catchUp: () => Promise<unknown>;
  /** Folds the rest, while nothing moves. */
  readonly finish: (checkpoints: Checkpoints) => Promise<Position | null>;
}

/**
 * Puts the tables beside in the place of those that answer, once nobody has these for long: a vacuum that PostgreSQL does not end
 * for us, or a long reader. Until then nothing waits for us. @throws the signal's reason and the database's errors
 */
export function putInPlace(
  owner: DataSource,
  { serviceRole, catchUp, finish, ...waiting }: Placing,
): Promise<Position | null> {
  return owner.transaction(async (holding) => {
    await holding.query(`select set_config('idle_in_transaction_session_timeout', '${String(SILENT_MS)}', true)`);
    const [own] = await holding.query<{ readonly pid: number }[]>('select pg_backend_pid() as pid');
    const waits = new SwapWaits(owner, { ...waiting, pid: own?.pid ?? 0 });
    await waits.during(() => keepVacuumsOut(holding));
    for (;;) {
      await whileBeating(holding, catchUp);
      await holding.query('savepoint before_still');
      const position = await holdStill(owner, { holding, work: finish });
      if (await swapTables(holding, serviceRole)) return position;
      await holding.query('rollback to savepoint before_still');
      await whileBeating(holding, () => waits.untilGone());
    }
  });
}
