import type { DataSource } from 'typeorm';
import { whileBeating } from '../engine/beating.js';

/** Somebody else folds beside the read models, to rebuild or to verify them. */
export class FoldGoingOn extends Error {
  override readonly name = 'FoldGoingOn';

  constructor() {
    super('Another fold beside the read models is going on.');
  }
}

const LOCK_KEY = '7307711832110119';
/** Milliseconds: who freezes meanwhile does not keep others out for longer. */
const SILENT_MS = 10_000;

export interface Entered {
  readonly leave: () => Promise<void>;
  /** @throws FoldGoingOn where another one may have entered meanwhile */
  readonly stillIn: () => Promise<void>;
}

/** One fold at a time has the tables beside, until it leaves, its connection ends, or it falls silent. @throws FoldGoingOn */
export async function enterBeside(owner: DataSource): Promise<Entered> {
  const runner = owner.createQueryRunner();
  await runner.query(`set idle_session_timeout = ${String(SILENT_MS)}`);
  const [lock] = (await runner.query('select pg_try_advisory_lock($1) as held', [LOCK_KEY])) as [{ held: boolean }];
  const free = async () => {
    if (runner.isReleased) return;
    await runner.query('reset idle_session_timeout').catch(() => undefined);
    await runner.release();
  };
  if (!lock.held) {
    await free();
    throw new FoldGoingOn();
  }
  let leaving = () => undefined as void;
  const beating = whileBeating(runner.manager, () => new Promise<void>((resolve) => (leaving = resolve)));
  return {
    stillIn: async () => {
      const asked = runner.query(HELD, [LOCK_KEY]) as Promise<readonly object[]>;
      if ((await asked.catch(() => [])).length === 0) throw new FoldGoingOn();
    },
    leave: async () => {
      leaving();
      await beating;
      if (!runner.isReleased) await runner.query('select pg_advisory_unlock($1)', [LOCK_KEY]).catch(() => undefined);
      await free();
    },
  };
}

const HELD = `select from pg_locks where locktype = 'advisory' and pid = pg_backend_pid() and granted
  and (classid::bigint << 32) + objid::bigint = $1::bigint`;
