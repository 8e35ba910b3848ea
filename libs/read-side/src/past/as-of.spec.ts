import fc from 'fast-check';
import { openPastAndReplay, type PastAndReplay } from '../../spec-support/past-and-replay.js';
import { logOnPaper, logUpTo, placesIn } from '../../spec-support/past-log.js';
import { chanceFrom, dayAfter, playedSeason, SEASON_DAYS, seasons } from '../../spec-support/past-season.js';

jest.setTimeout(600_000);

/** A proposal's first step of which the date is corrected twice, after the act that followed it. */
const CORRECTED_TWICE = {
  stages: [
    { kind: 'review', gathers: false },
    { kind: 'review', gathers: true },
  ],
  seed: 22,
} as const;

describe('every question as of a moment', () => {
  let past: PastAndReplay;

  beforeAll(async () => {
    past = await openPastAndReplay();
  });
  afterAll(() => past.stop());

  const played = async ({ stages, seed }: { stages: Parameters<typeof playedSeason>[0]; seed: number }) => {
    const chance = chanceFrom(seed);
    const { store } = await playedSeason(stages, chance);
    await past.follow(store);
    const positions = (await placesIn(store)).map(({ position }) => position);
    return { store, positions, pick: <T>(values: readonly T[]) => values[chance(values.length)]!, chance };
  };

  it('by the date recorded is answered as a replay up to there answers it', async () => {
    const property = fc.asyncProperty(seasons, async (season) => {
      const { store, positions, pick, chance } = await played(season);
      const known = pick(positions);
      const day = dayAfter(chance(SEASON_DAYS));
      const earlier = await logUpTo(store, known);
      const answers = await past.asked({ by: 'recorded', known, day, recorded: known });
      expect(answers).toEqual(await past.replayed(earlier, day));
    });
    await fc.assert(property, { numRuns: 25 });
  });

  it('by the date on the paper is answered as a replay of what the papers say on that day', async () => {
    const property = fc.asyncProperty(seasons, async (season) => {
      const { store, positions, pick, chance } = await played(season);
      const known = chance(2) === 0 ? positions.at(-1)! : pick(positions);
      const day = dayAfter(chance(SEASON_DAYS));
      const told = await logOnPaper(store, known, day);
      const answers = await past.asked({ by: 'paper', known, day, recorded: known });
      expect(bare(answers)).toEqual(bare(await past.replayed(told, day)));
    });
    await fc.assert(property, { numRuns: 25, examples: [[CORRECTED_TWICE]] });
  });
});

const PLACES = ['revision', 'position', 'corrections', 'next', 'eventId', 'knownLater'];

/** Without places in the log, which a log without corrections counts otherwise, and without who corrected what. */
function bare(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => {
      if (PLACES.includes(key)) return undefined;
      if (typeof inner === 'bigint') return String(inner);
      if (inner instanceof Map) return Object.fromEntries(inner as Map<string, unknown>);
      if (Array.isArray(inner)) return (inner as readonly unknown[]).filter((one) => !isCorrection(one));
      return inner;
    }),
  );
}

function isCorrection(one: unknown): boolean {
  const type = typeof one === 'object' && one !== null && 'type' in one ? one.type : null;
  return typeof type === 'string' && type.endsWith('Corrected');
}
