import type { EventStore } from '@app/event-store';
import fc from 'fast-check';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { placesIn } from '../../spec-support/past-log.js';
import { chanceFrom, dayAfter, playedSeason, SEASON_DAYS, seasons } from '../../spec-support/past-season.js';
import { PROVINCE } from '../../spec-support/stories.js';
import { MOMENT_SENSES, type Moment, type MomentSense } from '../past/moment.js';
import { PastQueries } from '../past/past-queries.js';
import { ProposalQueries } from '../proposals/proposal-queries.js';
import type { ProposalView } from '../proposals/proposal-row.js';
import { SavingQueries } from '../savings/saving-queries.js';
import { TimelineQueries } from '../timeline/timeline-queries.js';
import { ChangeQueries, type ChangeListRequest } from './change-queries.js';
import { CHANGE_KINDS } from './change-kinds.js';
import { CHANGE_DIMENSIONS, ChangeReports } from './change-reports.js';
import type { ComparedSpan } from './compared-span.js';

jest.setTimeout(600_000);

const SCOPE = [PROVINCE];
const SEED = 7;

describe('what changed between two moments', () => {
  let database: SpecDatabase;

  beforeAll(async () => {
    database = await openSpecDatabase();
  });
  afterAll(() => database.stop());

  const queriesOf = (store: EventStore) => {
    const { dataSource } = database;
    const past = new PastQueries(dataSource, store);
    const reports = new ChangeReports(dataSource, past, new SavingQueries(dataSource));
    const [proposals, timelines] = [new ProposalQueries(dataSource), new TimelineQueries(dataSource)];
    return { past, reports, proposals, timelines, changes: new ChangeQueries(dataSource, past) };
  };
  type Queries = ReturnType<typeof queriesOf>;

  const played = async ({ stages, seed }: { stages: Parameters<typeof playedSeason>[0]; seed: number }) => {
    const chance = chanceFrom(seed);
    const { store } = await playedSeason(stages, chance);
    await database.clear();
    await projectAll(database.dataSource, store);
    const positions = (await placesIn(store)).map(({ position }) => position);
    const two = () => {
      const places = [chance(positions.length), chance(positions.length)].toSorted((a, b) => a - b);
      return places.map((place) => positions[place]!);
    };
    const span = (by: MomentSense): ComparedSpan => {
      const days = [chance(SEASON_DAYS), chance(SEASON_DAYS)].toSorted((a, b) => a - b).map(dayAfter);
      // By paper half ask of two days by what is known now.
      const known = by === 'paper' && chance(2) > 0 ? [positions.at(-1)!, positions.at(-1)!] : two();
      const [from, to] = [0, 1].map((at): Moment => ({ by, known: known[at]!, day: days[at]!, recorded: known[at]! }));
      return { from: from!, to: to! };
    };
    return { ...queriesOf(store), span };
  };

  const listed = async ({ past, proposals }: Queries, moment: Moment) => {
    const ask = () => proposals.list({ scope: SCOPE, today: moment.day, limit: 100 });
    const { items } = await past.read(moment, ask);
    return new Map(items.map((view) => [view.id, view]));
  };

  it.each(MOMENT_SENSES)('by %s is what their lists of proposals differ in', async (by) => {
    let found = 0;
    const property = fc.asyncProperty(seasons, async (season) => {
      const { span, ...queries } = await played(season);
      const between = span(by);
      const [before, after] = [await listed(queries, between.from), await listed(queries, between.to)];
      const { items, total } = await queries.changes.list({ ...between, scope: SCOPE, counted: true, limit: 100 });
      const changed = new Map(items.map((one) => [one.id, one]));
      for (const id of new Set([...before.keys(), ...after.keys()])) {
        const [was, is] = [standingOf(before.get(id)), standingOf(after.get(id))];
        const one = changed.get(id);
        if (one) expect([one.before ?? undefined, one.after ?? undefined]).toEqual([was, is]);
        else expect(was).toEqual(is);
        const same = between.from.known === between.to.known && was?.revision === is?.revision;
        expect(same && one).toBeFalsy();
      }
      expect(total).toBe(items.length);
      expect([...changed.keys()].filter((id) => !before.has(id) && !after.has(id))).toEqual([]);
      found += items.length;
    });
    await fc.assert(property, { numRuns: 40 });
    expect(found).toBeGreaterThan(0);
  });

  it.each(MOMENT_SENSES)('by %s is told by the facts that their timelines differ in', async (by) => {
    const property = fc.asyncProperty(seasons, async (season) => {
      const { span, ...queries } = await played(season);
      const between = span(by);
      const { items } = await queries.changes.list({ ...between, scope: SCOPE, limit: 100 });
      for (const one of items) {
        const told = async (moment: Moment) => {
          const ask = () => queries.timelines.ofProposal(one.id, { scope: SCOPE, limit: 100 });
          const page = await queries.past.read(moment, ask);
          return (page?.items ?? []).filter(({ type }) => !type.endsWith('Corrected'));
        };
        const [was, is] = [await told(between.from), await told(between.to)];
        const known = new Set(was.map(({ revision }) => revision));
        const expected = is.filter(({ revision }) => !known.has(revision)).map(({ stay: _, ...fact }) => fact);
        expect(one.facts).toEqual(expected.slice(-20));
        expect(one.factCount).toBe(expected.length);
        const alone = await queries.changes.list({ ...between, scope: SCOPE, proposal: one.id });
        expect(alone.items).toEqual([one]);
        expect(one.corrections.length > 0).toBe(one.changes.includes('corrected'));
        expect(one.before?.revision !== one.after?.revision || one.corrections.length > 0).toBe(true);
      }
    });
    await fc.assert(property, { numRuns: 15 });
  });

  it.each(MOMENT_SENSES)('by %s is counted as the lists behind the counts are long', async (by) => {
    const seen = new Set<string>();
    const property = fc.asyncProperty(seasons, async (season) => {
      const { span, ...queries } = await played(season);
      const asked = { ...span(by), scope: SCOPE };
      const list = async (narrowed: Partial<ChangeListRequest>) =>
        (await queries.changes.list({ ...asked, ...narrowed, limit: 100 })).items;
      for (const dimension of CHANGE_DIMENSIONS) {
        const { total, parts } = await queries.reports.of({ ...asked, by: dimension });
        expect(total.changed).toBe((await list({})).length);
        expect(parts.reduce((sum, { changed }) => sum + changed, 0)).toBe(total.changed);
        for (const part of parts) expect(await list({ [dimension]: part.value })).toHaveLength(part.changed);
        const { appeared, gone, moved, stayed } = total.kinds;
        expect(appeared + gone + moved + stayed).toBe(total.changed);
      }
      const { total } = await queries.reports.of({ ...asked, by: 'plan' });
      for (const kind of CHANGE_KINDS) {
        const behind = await list({ change: [kind] });
        expect([kind, behind.length]).toEqual([kind, total.kinds[kind]]);
        if (behind.length > 0) seen.add(kind);
      }
      for (const { outcome, count } of total.decided) {
        expect(await list({ change: ['decided'], outcome: [outcome] })).toHaveLength(count);
      }
      for (const { from, to, count } of total.moves) {
        const behind = await list({ change: ['moved'], fromStage: from.id, stage: to.id });
        expect(behind).toHaveLength(count);
      }
    });
    // Of these seasons it is known that they hold each kind.
    await fc.assert(property, { numRuns: 20, seed: SEED });
    expect([...seen]).toEqual(expect.arrayContaining(['appeared', 'moved', 'moved-on', 'returned', 'revised']));
    await fc.assert(property, { numRuns: 5 });
  });
});

/** What a list says of a proposal whatever the day, and what others do. */
function standingOf(view: ProposalView | undefined) {
  if (!view) return undefined;
  const { revision, edition, stage, path, since, due, phase, status, outcome, returns } = view;
  return { revision, edition, stage, path, since, due, phase, status, outcome, returns };
}
