import { percentOf, rational, type MeasureType } from '@app/domain';
import type { ProposalStory } from '@app/testing';
import { showPercent } from '@app/wording';
import fc from 'fast-check';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { project, told } from '../../spec-support/saving-log.js';
import { season, type Story } from '../../spec-support/saving-season.js';
import {
  BIRTH,
  measured,
  proposed,
  registered,
  WAYS,
  type Proposed,
  type Way,
} from '../../spec-support/saving-stories.js';
import { ELSEWHERE, PROVINCE, WARD } from '../../spec-support/stories.js';
import { exactNumber } from './exact-number.js';
import { SavingLineQueries } from './line-queries.js';
import { DIMENSIONS } from './saving-filter.js';
import { SavingQueries } from './saving-queries.js';
import type { SavingTotals } from './totals.js';

jest.setTimeout(240_000);

const SCOPE = [PROVINCE];
const pa = (id: string, { facts }: ProposalStory): Story => ({ aggregate: 'proposal', id, facts });
const procedure = (id: string, { facts }: ReturnType<typeof registered>): Story => {
  return { aggregate: 'procedure', id, facts };
};
const days = (before: string, after: string, what: Proposed = {}) =>
  measured(proposed(what), { p1: { time: [before, after, 'working-day'] } });
const went = (way: Way, ...measures: readonly MeasureType[]) => pa(way, WAYS[way](days('10', '8', { measures })));

describe('savings as people ask for them', () => {
  let database: SpecDatabase;
  let savings: SavingQueries;
  let lines: SavingLineQueries;

  beforeAll(async () => {
    database = await openSpecDatabase();
    savings = new SavingQueries(database.dataSource);
    lines = new SavingLineQueries(database.dataSource);
  });
  beforeEach(() => database.clear());
  afterAll(() => database.stop());

  const given = async (...stories: readonly Story[]) => project(database.dataSource, await told(stories, [0]), 2);
  const byStatus = async () => savings.totals({ scope: SCOPE, by: 'status' });
  const items = async () => (await lines.list({ scope: SCOPE })).items;

  it('pools time by kind and cost by method, and adds neither to the other', async () => {
    const costs = { SCM_TT02: ['32000000', '18509608'], PROCESSING_TIME: '10' } as const;
    const on = (code: string) => proposed({ procedures: [{ ...BIRTH, code }] });
    await given(
      pa('a', measured(proposed(), { p1: { time: ['2.5', '1', 'working-day'], costs } })),
      pa('b', measured(on('2.000815'), { p1: { time: ['4', '3', 'hour'] } })),
      pa('c', measured(on('1.000656'), { p1: { time: ['30', '20', 'day'] } })),
    );
    const { total } = await byStatus();
    expect(total.time.totals).toEqual([
      { kind: 'day', count: 1, before: '30', after: '20', saved: '10', percent: rational(100n, 3n) },
      { kind: 'working-hour', count: 2, before: '24', after: '11', saved: '13', percent: rational(325n, 6n) },
    ]);
    expect(total.cost.totals.map(({ kind, saved }) => [kind, saved])).toEqual([
      ['PROCESSING_TIME', '4800000'],
      ['SCM_TT02', '13490392'],
    ]);
    expect(total.cost.notComputed).toEqual([{ why: 'NOT_MEASURED', count: 2 }]);
    expect(showPercent(total.time.totals[0]?.percent ?? null)).toBe('33,33%');
  });

  it('follows a proposal from status to status, and forgets one that is withdrawn', async () => {
    await given(
      went('reviewed', 'cut-time'),
      went('accepted', 'cut-fees'),
      went('before-office', 'delegate'),
      went('approved', 'initiative'),
      went('partly-approved', 'cut-time', 'post-check'),
      went('rejected', 'cut-time'),
      went('rejected-and-referred', 'cut-time', 'delegate'),
      went('withdrawn', 'cut-time'),
    );
    const { total, parts } = await byStatus();
    expect(parts.map(({ value, time }) => [value, time.totals[0]?.saved ?? null])).toEqual([
      ['approved', '16'],
      ['consolidated', '16'],
      ['partly-approved', null],
      ['proposed', '16'],
      ['rejected', null],
      ['rejected-and-referred', null],
      ['submitted', '16'],
    ]);
    expect(total.lines).toMatchObject({ counted: 5, duplicates: 0, over: 2 });
    expect(total.time.notComputed).toEqual([{ why: 'PARTLY_APPROVED', count: 1 }]);
    const { items: behind } = await lines.list({ scope: SCOPE, notComputed: 'time:PARTLY_APPROVED' });
    expect(behind.map(({ proposal }) => proposal)).toEqual(['partly-approved']);
  });

  it('counts once what two open proposals do to one procedure, the further one, and names the other', async () => {
    await given(
      pa('a', days('10', '8', { number: 'PA-10' })),
      pa('b', days('10', '7', { number: 'PA-9', procedures: [{ ...BIRTH, code: '1.001193.000.00.00.H55' }] })),
      pa('c', days('10', '6', { number: 'PA-8', measures: ['cut-fees'] })),
      pa('d', days('10', '5', { unit: 'room-x' })),
    );
    const first = await lines.duplicates({ scope: SCOPE });
    expect(first.items.map(({ line, counted }) => [line.proposal, counted?.proposal])).toEqual([['a', 'b']]);
    expect((await byStatus()).total.lines).toMatchObject({ counted: 3, duplicates: 1, over: 0 });
    await database.clear();
    await given(pa('a', WAYS.accepted(days('10', '8', { number: 'PA-10' }))), pa('b', days('9', '7')));
    expect((await lines.duplicates({ scope: SCOPE })).items.map(({ line }) => line.proposal)).toEqual(['b']);
    expect((await lines.duplicates({ scope: [ELSEWHERE] })).items).toEqual([]);
  });

  it('counts what was a duplicate again once the other is over', async () => {
    await given(pa('a', days('10', '8').withdraw()), pa('b', days('10', '7', { number: 'PA-2' })));
    const [line] = await items();
    expect([line?.proposal, line?.duplicateOf]).toEqual(['b', null]);
    expect((await byStatus()).total.time.totals[0]?.saved).toBe('24');
  });

  it('links a proposal to a procedure that is registered later, and to a nearer registry', async () => {
    await given(
      pa('a', proposed({ inWords: true })),
      procedure('1.001193', registered('1.001193', { field: 'Hộ tịch chung' })),
      procedure('1.001193:tinh', registered('1.001193', { area: [PROVINCE], field: 'Hộ tịch' })),
      procedure('1.001193:tinh-khac', registered('1.001193', { area: [ELSEWHERE], field: 'Nơi khác' })),
    );
    expect(await items()).toMatchObject([
      { procedure: '1.001193:tinh', field: 'Hộ tịch', notComputed: ['time:BENEFIT_IN_WORDS', 'cost:BENEFIT_IN_WORDS'] },
    ]);
    const { parts } = await savings.totals({ scope: SCOPE, by: 'field' });
    expect(parts.map(({ value }) => value)).toEqual(['Hộ tịch']);
    const found = async (field: string) => (await savings.totals({ scope: SCOPE, by: 'field', field })).total.lines;
    expect([await found('HỘ  tịch'), await found('Hộ tich')]).toMatchObject([{ counted: 1 }, { counted: 0 }]);
  });

  it('holds a proposal against a baseline that is recorded late, in the same unit and by the same method', async () => {
    const costs = { SCM_TT02: ['900', '500'], PROCESSING_TIME: '1' } as const;
    await given(
      pa('a', measured(proposed(), { p1: { time: ['9', '6', 'working-day'], costs } })),
      procedure('1.001193', registered('1.001193', {}, { cost: ['3000000', 'PROCESSING_TIME'] })),
    );
    const { total } = await byStatus();
    expect(total.time.against2024.live).toMatchObject([
      { kind: 'working-hour', before: '80', after: '48', saved: '32' },
    ]);
    expect(total.cost.against2024.live).toMatchObject([
      { kind: 'PROCESSING_TIME', before: '3000000', after: '1920000' },
    ]);
    expect(total.cost.against2024.approved).toEqual([]);
  });

  it.each([
    ['NO_BASELINE', []],
    ['NOT_REGISTERED', null],
    ['OTHER_UNIT', [{ time: '10 ngày' }]],
    ['NO_BASELINE_TIME', [{ time: null, cost: ['1', 'SCM_TT02'] }]],
    ['SEVERAL_BASELINES', [{}, { agency: 'center' }]],
  ] as const)('says why it is not held against 2024: %s', async (why, olds) => {
    const known = olds ? [procedure('1.001193', registered('1.001193', {}, ...olds))] : [];
    await given(pa('a', days('9', '6')), ...known);
    const { total } = await byStatus();
    expect(total.time.against2024).toEqual({ live: [], approved: [], unmatched: [{ why, count: 1 }] });
  });

  it('cuts one baseline once, by what leaves least', async () => {
    await given(
      pa('a', WAYS.approved(days('10', '8'))),
      pa('b', days('8', '6', { number: 'PA-2' })),
      procedure('1.001193', registered('1.001193', {}, {})),
    );
    const { live, approved, unmatched } = (await byStatus()).total.time.against2024;
    expect([live.map(({ saved }) => saved), approved.map(({ saved }) => saved)]).toEqual([['32'], ['16']]);
    expect(unmatched).toEqual([{ why: 'COUNTED_ELSEWHERE', count: 1 }]);
  });

  it('sums up its parts to the total, by whatever it is told apart and however it is narrowed', async () => {
    const names = ['counted', 'duplicates', 'over', 'computed', 'uncomputed', 'elsewhere'] as const;
    const shape = ({ lines: counts, time, cost }: SavingTotals) => ({
      lines: names.map((name) => counts[name]),
      saved: Object.fromEntries([...time.totals, ...cost.totals].map(({ kind, saved }) => [kind, saved])),
      reasons: Object.fromEntries(
        [
          ...time.notComputed.map((one) => ['t', one] as const),
          ...cost.notComputed.map((one) => ['c', one] as const),
        ].map(([of, { why, count }]) => [`${of}${why}`, count]),
      ),
    });
    const filter = fc.constantFrom(
      {},
      { unit: 'room-a' },
      { status: ['proposed', 'submitted'] as const },
      { unit: 'room-b', stage: 'review-1' },
    );
    await fc.assert(
      fc.asyncProperty(season, filter, async (stories, narrowed) => {
        await database.clear();
        await project(database.dataSource, await told(stories, [0, 3, 1]), 5);
        for (const by of DIMENSIONS) {
          const { total, parts } = await savings.totals({ scope: SCOPE, by, ...narrowed });
          const sum = parts.map(shape).reduce(added, { lines: names.map(() => 0), saved: {}, reasons: {} });
          expect(sum).toEqual(shape(total));
        }
      }),
      { numRuns: 12 },
    );
  });

  it('tells wards apart', async () => {
    await given(pa('a', days('10', '8')));
    const { parts } = await savings.totals({ scope: [PROVINCE], by: 'ward' });
    expect(parts.map(({ value, lines }) => [value, lines.counted])).toEqual([[WARD, 1]]);
  });

  it('shows nobody what lies outside the scope', async () => {
    await given(pa('a', days('10', '8')));
    const { total, parts } = await savings.totals({ scope: [ELSEWHERE], by: 'unit' });
    expect([total.lines.counted, parts, (await lines.list({ scope: [ELSEWHERE] })).items]).toEqual([0, [], []]);
    expect(percentOf(rational(0n), rational(0n))).toBeNull();
  });
});

interface Shape {
  readonly lines: readonly number[];
  readonly saved: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<string, number>>;
}

function added(a: Shape, b: Shape): Shape {
  const saved = { ...a.saved };
  for (const [kind, text] of Object.entries(b.saved)) saved[kind] = plus(saved[kind] ?? '0', text);
  const reasons = { ...a.reasons };
  for (const [why, count] of Object.entries(b.reasons)) reasons[why] = (reasons[why] ?? 0) + count;
  return { lines: a.lines.map((count, at) => count + (b.lines[at] ?? 0)), saved, reasons };
}

/** A season has at most one decimal place. */
function plus(a: string, b: string): string {
  const tenths = [a, b].map((text) => exactNumber(text)).reduce((sum, { num, den }) => sum + (num * 10n) / den, 0n);
  const whole = (tenths < 0n ? -tenths : tenths) / 10n;
  const rest = (tenths < 0n ? -tenths : tenths) % 10n;
  return `${tenths < 0n ? '-' : ''}${String(whole)}${rest === 0n ? '' : `.${String(rest)}`}`;
}
