import fc from 'fast-check';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { logOnPaper, logUpTo } from '../../spec-support/past-log.js';
import { answersOf } from '../../spec-support/questions.js';
import { told } from '../../spec-support/saving-log.js';
import { season } from '../../spec-support/saving-season.js';
import { AREA, PROVINCE } from '../../spec-support/stories.js';
import type { Moment } from '../past/moment.js';
import { PastQueries } from '../past/past-queries.js';

jest.setTimeout(600_000);

const orders = fc.array(fc.nat(50), { minLength: 5, maxLength: 30 });
const TODAY = '2026-06-30';
const ASKING = { scope: [PROVINCE], reach: AREA, today: TODAY };

describe('savings as of a moment', () => {
  let now: SpecDatabase;
  let then: SpecDatabase;

  beforeAll(async () => {
    [now, then] = [await openSpecDatabase(), await openSpecDatabase()];
  });
  afterAll(async () => {
    await now.stop();
    await then.stop();
  });

  it.each(['recorded', 'paper'] as const)('by %s are those that a replay settles', async (by) => {
    let lines = 0;
    const property = fc.asyncProperty(season, orders, fc.nat(), async (stories, turns, chosen) => {
      const { store } = await told(stories, turns);
      const facts: { readonly position: string; readonly on: string }[] = [];
      for await (const { position, metadata } of store.readAll()) {
        facts.push({ position, on: (JSON.parse(metadata) as { occurredOn: string }).occurredOn });
      }
      const { position: known, on } = facts[chosen % facts.length]!;
      const moment: Moment = { by, known, day: by === 'paper' ? on : TODAY, recorded: known };
      await now.clear();
      await projectAll(now.dataSource, store);
      const asking = { ...ASKING, today: moment.day };
      const past = new PastQueries(now.dataSource, store);
      const answers = await past.read(moment, () => answersOf(now.dataSource, store, asking));
      const earlier = await (by === 'paper' ? logOnPaper(store, known, on) : logUpTo(store, known));
      await then.clear();
      await projectAll(then.dataSource, earlier);
      const replayed = await answersOf(then.dataSource, earlier, asking);
      lines += (answers['lines'] as { items: readonly unknown[] }).items.length;
      if (by === 'recorded') expect(answers).toEqual(replayed);
      else expect(savingsIn(answers)).toEqual(savingsIn(replayed));
    });
    await fc.assert(property, { numRuns: 12 });
    expect(lines).toBeGreaterThan(0);
  });
});

/** By paper, facts before the chosen one may be missing in a stream, and so the places in the log. */
function savingsIn(answers: Record<string, unknown>): object {
  const told = Object.entries(answers).filter(([name]) => /^(savings|lines|duplicates|targets)/.test(name));
  return Object.fromEntries(told);
}
