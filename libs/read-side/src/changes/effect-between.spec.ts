import { add, subtract } from '@app/domain';
import { InMemoryEventStore } from '@app/event-store';
import fc from 'fast-check';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { placesIn } from '../../spec-support/past-log.js';
import { told } from '../../spec-support/saving-log.js';
import { season } from '../../spec-support/saving-season.js';
import { NEIGHBOUR, PROVINCE } from '../../spec-support/stories.js';
import { MOMENT_SENSES, type Moment } from '../past/moment.js';
import { PastQueries } from '../past/past-queries.js';
import { exactNumber } from '../savings/exact-number.js';
import { SavingQueries } from '../savings/saving-queries.js';
import { PastTooWide } from '../savings/savings-as-of.js';
import type { Saved, SavingTotals } from '../savings/totals.js';
import { LinesBetween, type LinesBetweenRequest } from './lines-between.js';
import { ChangeQueries } from './change-queries.js';
import { CHANGE_DIMENSIONS, ChangeReports } from './change-reports.js';
import type { SavedAmounts, SavingEffect } from './saving-effect.js';
import type { ComparedSpan } from './compared-span.js';

jest.setTimeout(600_000);

const SCOPE = [PROVINCE, NEIGHBOUR];
const FIGURES = ['before', 'after', 'saved'] as const;
const orders = fc.array(fc.nat(50), { minLength: 5, maxLength: 30 });

describe('what two moments did to time and cost', () => {
  let database: SpecDatabase;

  beforeAll(async () => {
    database = await openSpecDatabase();
  });
  afterAll(() => database.stop());

  it.each(MOMENT_SENSES)('by %s is what their totals differ by, exactly', async (by) => {
    let effects = 0;
    const property = fc.asyncProperty(season, orders, fc.nat(), fc.nat(), async (stories, turns, one, other) => {
      const { store } = await told(stories, turns);
      const places = await placesIn(store);
      const moments = places.map(({ position, on }): Moment => ({ by, known: position, day: on, recorded: position }));
      await database.clear();
      await projectAll(database.dataSource, store);
      const { from, to } = inOrder(moments, [one, other]);
      const { dataSource } = database;
      const [past, savings] = [new PastQueries(dataSource, store), new SavingQueries(dataSource)];
      const [reports, lines] = [new ChangeReports(dataSource, past, savings), new LinesBetween(dataSource, past)];
      for (const dimension of CHANGE_DIMENSIONS) {
        const asked = { scope: SCOPE, by: dimension };
        const was = await past.read(from, () => savings.totals(asked));
        const is = await past.read(to, () => savings.totals(asked));
        const { total, parts } = await reports.of({ ...asked, from, to });
        effects += expectEffect(total.savings, was.total, is.total);
        for (const part of parts) {
          const of = ({ parts: all }: typeof was) => all.find(({ value }) => value === part.value);
          expectEffect(part.savings, of(was), of(is));
        }
        await expectLines(lines, total.savings, { from, to, scope: SCOPE });
        for (const { value, savings: effect } of parts)
          await expectLines(lines, effect, { from, to, scope: SCOPE, [dimension]: value });
        expect(sum(parts.flatMap((part) => part.savings?.cost ?? []))).toEqual(sum(total.savings?.cost ?? []));
        expect(sum(parts.flatMap((part) => part.savings?.time ?? []))).toEqual(sum(total.savings?.time ?? []));
      }
      const { items } = await new ChangeQueries(dataSource, past).list({ from, to, scope: SCOPE });
      for (const { savings: own, changes } of items) {
        expect(own.some(({ change }) => change.saved !== '0') && !changes.includes('measured')).toBe(false);
      }
    });
    await fc.assert(property, { numRuns: 12 });
    expect(effects).toBeGreaterThan(0);
  });

  it('is unknown where the totals of more are asked than are settled at once', async () => {
    const { dataSource } = database;
    const past = new PastQueries(dataSource, new InMemoryEventStore());
    const savings = Object.assign(new SavingQueries(dataSource), { totals: () => Promise.reject(new PastTooWide()) });
    const at: Moment = { by: 'recorded', known: '', day: '2026-03-02', recorded: '' };
    const report = await new ChangeReports(dataSource, past, savings).of({
      from: at,
      to: at,
      scope: SCOPE,
      by: 'unit',
    });
    expect(report.total.savings).toBeNull();
  });
});

/** Two of the moments, the earlier one first; by paper as known at the last. */
function inOrder(moments: readonly Moment[], chosen: readonly number[]): ComparedSpan {
  const key = ({ by, day, known }: Moment) => (by === 'paper' ? day : known);
  const last = moments.at(-1)!.known;
  const [from, to] = chosen
    .map((one) => moments[one % moments.length]!)
    .map((moment) => (moment.by === 'paper' ? { ...moment, known: last } : moment))
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  return { from: from!, to: to! };
}

type Effect = Readonly<Record<'time' | 'cost', readonly SavingEffect[]>> | null;

/** How many kinds were changed. */
function expectEffect(effect: Effect, was: SavingTotals | undefined, is: SavingTotals | undefined): number {
  const kinds = (['time', 'cost'] as const).map((figure) => {
    return expectKinds(effect?.[figure] ?? [], was?.[figure].totals ?? [], is?.[figure].totals ?? []);
  });
  return kinds.reduce((sum, count) => sum + count, 0);
}

function expectKinds(effects: readonly SavingEffect[], before: readonly Saved[], after: readonly Saved[]): number {
  const kinds = new Set([...before, ...after].map(({ kind }) => kind));
  expect(effects.map(({ kind }) => kind).sort()).toEqual([...kinds].sort());
  for (const { kind, change } of effects) {
    const amount = (sums: readonly Saved[], name: (typeof FIGURES)[number]) =>
      exactNumber(sums.find((one) => one.kind === kind)?.[name] ?? '0');
    for (const name of FIGURES) {
      expect(exactNumber(change[name])).toEqual(subtract(amount(after, name), amount(before, name)));
    }
  }
  return effects.filter(({ change }) => FIGURES.some((name) => change[name] !== '0')).length;
}

/** Of each kind that changed. */
function sum(effects: readonly SavingEffect[]) {
  const found = new Map<string, ReturnType<typeof exactNumber>>();
  for (const { kind, change } of effects) {
    const one = exactNumber((change satisfies SavedAmounts).saved);
    const before = found.get(kind);
    found.set(kind, before ? add(before, one) : one);
  }
  return Object.fromEntries([...found].filter(([, { num }]) => num !== 0n));
}

/** What each sum changed by is what its lines changed by. */
async function expectLines(
  lines: LinesBetween,
  effect: Effect,
  asked: Omit<LinesBetweenRequest, 'inSum'>,
): Promise<void> {
  const sums = (['time', 'cost'] as const).flatMap((figure) =>
    (effect?.[figure] ?? []).map(({ kind, change }) => ({ inSum: `${figure}:${kind}`, change })),
  );
  for (const { inSum, change } of sums) {
    const { items, total } = await lines.list({ ...asked, inSum, limit: 100 });
    expect(items).toHaveLength(total ?? 0);
    const added = items.map((line) => exactNumber(line.change)).reduce(add, exactNumber('0'));
    expect(added).toEqual(exactNumber(change.saved));
  }
}
