import fc from 'fast-check';
import { openPastAndReplay, type PastAndReplay } from '../../spec-support/past-and-replay.js';
import { logOnPaper, logUpTo, placesIn } from '../../spec-support/past-log.js';
import { told } from '../../spec-support/saving-log.js';
import { season } from '../../spec-support/saving-season.js';

jest.setTimeout(600_000);

const orders = fc.array(fc.nat(50), { minLength: 5, maxLength: 30 });
const TODAY = '2026-06-30';

describe('savings as of a moment', () => {
  let past: PastAndReplay;

  beforeAll(async () => {
    past = await openPastAndReplay();
  });
  afterAll(() => past.stop());

  it.each(['recorded', 'paper'] as const)('by %s are those that a replay settles', async (by) => {
    let lines = 0;
    const property = fc.asyncProperty(season, orders, fc.nat(), async (stories, turns, chosen) => {
      const { store } = await told(stories, turns);
      const places = await placesIn(store);
      const { position: known, on } = places[chosen % places.length]!;
      const day = by === 'paper' ? on : TODAY;
      await past.follow(store);
      const answers = await past.asked({ by, known, day, recorded: known });
      const earlier = await (by === 'paper' ? logOnPaper(store, known, on) : logUpTo(store, known));
      const replayed = await past.replayed(earlier, day);
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
