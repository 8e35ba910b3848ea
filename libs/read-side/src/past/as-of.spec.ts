import type { EventStore } from '@app/event-store';
import fc from 'fast-check';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { logOnPaper, logUpTo } from '../../spec-support/past-log.js';
import { chanceFrom, dayAfter, playedSeason, SEASON_DAYS, seasons } from '../../spec-support/past-season.js';
import { answersOf } from '../../spec-support/questions.js';
import { AREA, PROVINCE } from '../../spec-support/stories.js';
import type { Moment } from './moment.js';
import { PastQueries } from './past-queries.js';

jest.setTimeout(600_000);

describe('every question as of a moment', () => {
  let now: SpecDatabase;
  let then: SpecDatabase;

  beforeAll(async () => {
    [now, then] = [await openSpecDatabase(), await openSpecDatabase()];
  });
  afterAll(async () => {
    await now.stop();
    await then.stop();
  });

  const asking = (today: string) => ({ scope: [PROVINCE], reach: AREA, today });

  const asked = (store: EventStore, moment: Moment) =>
    new PastQueries(now.dataSource, store).read(moment, () => answersOf(now.dataSource, store, asking(moment.day)));

  const replayed = async (store: EventStore, today: string) => {
    await then.clear();
    await projectAll(then.dataSource, store);
    return answersOf(then.dataSource, store, asking(today));
  };

  const played = async ({ stages, seed }: { stages: Parameters<typeof playedSeason>[0]; seed: number }) => {
    const chance = chanceFrom(seed);
    const { store } = await playedSeason(stages, chance);
    await now.clear();
    await projectAll(now.dataSource, store);
    const positions: string[] = [];
    for await (const { position } of store.readAll()) positions.push(position);
    return { store, positions, pick: <T>(values: readonly T[]) => values[chance(values.length)]!, chance };
  };

  it('by the date recorded is answered as a replay up to there answers it', async () => {
    const property = fc.asyncProperty(seasons, async (season) => {
      const { store, positions, pick, chance } = await played(season);
      const known = pick(positions);
      const day = dayAfter(chance(SEASON_DAYS));
      const earlier = await logUpTo(store, known);
      expect(await asked(store, { by: 'recorded', known, day, recorded: known })).toEqual(await replayed(earlier, day));
    });
    await fc.assert(property, { numRuns: 25 });
  });

  it('by the date on the paper is answered as a replay of what the papers say on that day', async () => {
    const property = fc.asyncProperty(seasons, async (season) => {
      const { store, positions, pick, chance } = await played(season);
      const known = chance(2) === 0 ? positions.at(-1)! : pick(positions);
      const day = dayAfter(chance(SEASON_DAYS));
      const told = await logOnPaper(store, known, day);
      const answers = await asked(store, { by: 'paper', known, day, recorded: known });
      expect(bare(answers)).toEqual(bare(await replayed(told, day)));
    });
    await fc.assert(property, { numRuns: 25 });
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
