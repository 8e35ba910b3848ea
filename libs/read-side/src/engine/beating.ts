import type { EntityManager } from 'typeorm';

/** Milliseconds; less than any time after which the database ends a silent transaction. */
const BEAT_EVERY = 1_000;

/** Lets the database hear of the transaction while the work, which asks nothing in it, goes on elsewhere. */
export async function whileBeating<Result>(manager: EntityManager, work: () => Promise<Result>): Promise<Result> {
  let beat: Promise<unknown> = Promise.resolve();
  const beating = setInterval(() => {
    beat = beat.then(() => manager.query('select')).catch(() => undefined);
  }, BEAT_EVERY);
  try {
    return await work();
  } finally {
    clearInterval(beating);
    await beat;
  }
}
