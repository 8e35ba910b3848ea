import type { DataSource } from 'typeorm';

/** Somebody else folds beside the read models, to rebuild or to verify them. */
export class FoldGoingOn extends Error {
  override readonly name = 'FoldGoingOn';

  constructor() {
    super('Another fold beside the read models is going on.');
  }
}

const LOCK_KEY = '7307711832110119';

/** One fold at a time has the tables beside, until it leaves or its connection ends. @throws FoldGoingOn */
export async function enterBeside(owner: DataSource): Promise<() => Promise<void>> {
  const runner = owner.createQueryRunner();
  const [lock] = (await runner.query('select pg_try_advisory_lock($1) as held', [LOCK_KEY])) as [{ held: boolean }];
  if (!lock.held) {
    await runner.release();
    throw new FoldGoingOn();
  }
  return async () => {
    if (runner.isReleased) return;
    await runner.query('select pg_advisory_unlock($1)', [LOCK_KEY]).catch(() => undefined);
    await runner.release();
  };
}
