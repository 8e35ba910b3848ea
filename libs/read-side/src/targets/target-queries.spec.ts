import type { PlanDocument, PlanEvent, TargetFigure } from '@app/domain';
import { showPercent } from '@app/wording';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { AREA, imported } from '../../spec-support/facts.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import {
  accepted,
  baseline,
  decided,
  measured,
  proposed,
  registered,
  toApproval,
  toCenter,
} from '../../spec-support/saving-facts.js';
import { SavingLineQueries } from '../savings/line-queries.js';
import { TargetQueries } from './target-queries.js';

jest.setTimeout(60_000);

const PLAN = 'gia-sang-2026';
const TODAY = '2026-06-01';

const counted = (indicator: TargetFigure['indicator'], change: Partial<TargetFigure> = {}): TargetFigure => ({
  indicator,
  comparison: 'exactly',
  value: '50',
  scope: { kind: 'all' },
  baseline: null,
  source: { kind: 'service' },
  reading: null,
  ...change,
});

function planWith(...figures: readonly TargetFigure[]): PlanEvent {
  const event = imported(PLAN, 'Kế hoạch');
  if (event.type !== 'PlanImported') return event;
  const target = {
    id: 'T1',
    number: '1',
    name: 'Chỉ tiêu',
    figure: null,
    section: 'II',
    measures: figures,
    remarks: [],
  };
  const issuer = { ...event.data.document.issuer, area: '19.gia-sang' };
  const areas: PlanDocument['areas'] = [
    { code: '19', name: 'Thái Nguyên', level: 'province', parent: null },
    { code: '19.gia-sang', name: 'Gia Sàng', level: 'ward', parent: '19' },
  ];
  const document = { ...event.data.document, issuer, areas, targets: [target] };
  return { ...event, data: { area: OWN, document, within: null } };
}

/** Qualified, like a plan's area. */
const OWN = ['19', '19/19.gia-sang'];

describe('the targets of a plan, evaluated', () => {
  let database: SpecDatabase;
  let queries: TargetQueries;
  let log: SpecLog;

  beforeAll(async () => {
    database = await openSpecDatabase();
    queries = new TargetQueries(database.dataSource, new SavingLineQueries(database.dataSource));
  });
  beforeEach(async () => {
    await database.clear();
    log = new SpecLog();
  });
  afterAll(() => database.stop());

  const approvedWay = [toCenter, accepted, toApproval, decided('approved')];
  const evaluate = async (scope: readonly string[] = ['19']) => {
    await projectAll(database.dataSource, log.store);
    const [target] = (await queries.evaluate(PLAN, { scope, today: TODAY }))?.targets ?? [];
    return target?.figures ?? [];
  };
  const shown = async (scope?: readonly string[]) =>
    (await evaluate(scope)).map(({ reckoned }) =>
      reckoned.map(({ basis, kind, numerator, denominator, percent, met }) => {
        return [basis, kind, `${numerator}/${denominator}`, showPercent(percent), met];
      }),
    );

  /** In 2024 ten working days, cut to four and approved; ten, untouched; ten, proposed to be cut to nothing. */
  async function cuts() {
    const codes = ['1.001193', '1.000656', '2.000815'] as const;
    for (const code of codes) {
      const old = baseline({ area: OWN, cost: ['1000000', 'SCM_TT02'] });
      await log.tell('procedure', code, [registered(code, { area: ['19'] }), old]);
    }
    await log.tell('procedure', '1.004194', [registered('1.004194', { area: ['19'] })]);
    const on = (code: string) => proposed({ area: OWN, procedures: [{ id: 'p1', code, name: 'Thủ tục' }] });
    const four = measured({ p1: { time: ['10', '4', 'working-day'], costs: { SCM_TT02: ['900000', '300000'] } } });
    await log.tell('proposal', 'a', [on(codes[0]), four, ...approvedWay]);
    await log.tell('proposal', 'b', [on(codes[1]), measured({ p1: { time: ['10', '0', 'working-day'] } })]);
    await log.tell('proposal', 'c', [on('1.004194'), four]);
  }

  it('holds time and cost against all of 2024 that is known, and counts what is not', async () => {
    await log.tell('plan', PLAN, [
      planWith(counted('time-cut', { baseline: 2024 }), counted('cost-cut', { value: null, comparison: null })),
    ]);
    await cuts();
    expect(await shown()).toEqual([
      [
        ['approved', 'working-hour', '48/240', '20%', false],
        ['live', 'working-hour', '128/240', '53,33%', true],
      ],
      [
        ['approved', 'SCM_TT02', '700000/3000000', '23,33%', null],
        ['live', 'SCM_TT02', '700000/3000000', '23,33%', null],
      ],
    ]);
    const [time, cost] = await evaluate();
    expect(time?.verdicts).toEqual([
      { basis: 'approved', met: false },
      { basis: 'live', met: true },
    ]);
    expect(time?.missing).toEqual([
      { why: 'PROCEDURES_WITHOUT_BASELINE', count: 1 },
      { why: 'NO_BASELINE', count: 1 },
    ]);
    expect([time?.caveats, cost?.caveats]).toEqual([[], ['BASELINE_NOT_STATED']]);
    const place = { plan: PLAN, target: 'T1', index: 0 };
    const behind = await queries.behind(place, { scope: ['19'] });
    expect(behind?.items.map(({ proposal }) => proposal)).toEqual(['a', 'b']);
    expect(await queries.behind({ ...place, index: 2 }, { scope: ['19'] })).toBeNull();
    expect(await queries.behind(place, { scope: ['31'] })).toBeNull();
  });

  it('says nothing of a percent without a denominator', async () => {
    await log.tell('plan', PLAN, [
      planWith(counted('time-cut'), counted('tasks-on-time'), counted('procedures-reviewed')),
    ]);
    expect(await shown()).toEqual([
      [
        ['approved', null, '0/0', 'không xác định', null],
        ['live', null, '0/0', 'không xác định', null],
      ],
      [['counted', null, '0/0', 'không xác định', null]],
      [['counted', null, '0/0', 'không xác định', null]],
    ]);
  });

  it('counts business conditions by what becomes of their proposals', async () => {
    const abolished = counted('conditions-abolished', { comparison: 'at-least', value: '30' });
    await log.tell('plan', PLAN, [planWith(counted('conditions-simplified'), abolished)]);
    const on = (id: string, ...measures: Parameters<typeof withMeasures>[1]) => withMeasures(id, measures);
    await log.tell('proposal', 'a', [
      on('1.001193', 'abolish-business-condition', 'simplify-business-condition'),
      ...approvedWay,
    ]);
    await log.tell('proposal', 'b', [on('1.000656', 'abolish-business-condition'), measured({}), toCenter, accepted]);
    await log.tell('proposal', 'c', [on('2.000815', 'simplify-business-condition')]);
    expect(await shown()).toEqual([
      [
        ['approved', null, '2/4', '50%', true],
        ['live', null, '3/4', '75%', true],
      ],
      [
        ['approved', null, '1/4', '25%', false],
        ['live', null, '2/4', '50%', true],
      ],
    ]);
  });

  it('counts procedures with a proposal among those of the nearest registry', async () => {
    const internal = counted('internal-procedures-reviewed', {
      scope: { kind: 'catalogues', codes: ['internal'] },
      value: '100',
    });
    const all = counted('procedures-reviewed', { scope: { kind: 'catalogues', codes: ['business'] } });
    await log.tell('plan', PLAN, [planWith(internal, all)]);
    for (const code of ['NB-A', 'NB-B', '1.001193'])
      await log.tell('procedure', code, [registered(code, { area: ['19'] })]);
    const on = (code: string, catalogue: string) =>
      proposed({ area: OWN, catalogue, procedures: [{ id: 'p1', code, name: 'Thủ tục' }] });
    await log.tell('proposal', 'a', [on('NB-A', 'internal')]);
    await log.tell('proposal', 'b', [on('NB-A', 'internal')]);
    await log.tell('proposal', 'c', [on('1.001193', 'business')]);
    expect(await shown()).toEqual([[['counted', null, '1/2', '50%', false]], [['counted', null, '1/1', '100%', true]]]);
    expect((await evaluate())[1]?.caveats).toEqual(['CATALOGUE_NOT_IN_REGISTRY']);
  });

  it('counts a procedure once under several catalogues, and reads as often for one figure as for many', async () => {
    const under = (...codes: string[]) => counted('procedures-reviewed', { scope: { kind: 'catalogues', codes } });
    const asked = [under('a'), under('b'), under('a', 'b'), under('c'), counted('procedures-reviewed')];
    await log.tell('plan', PLAN, [planWith(...asked, ...Array.from({ length: 50 }, () => under('a')))]);
    for (const code of ['1.000001', '1.000002', '1.000003'])
      await log.tell('procedure', code, [registered(code, { area: ['19'] })]);
    const on = (code: string, catalogue: string | null) =>
      proposed({ area: OWN, catalogue, procedures: [{ id: 'p1', code, name: 'Thủ tục' }] });
    await log.tell('proposal', 'a', [on('1.000001', 'a')]);
    await log.tell('proposal', 'b', [on('1.000001', 'b')]);
    await log.tell('proposal', 'c', [on('1.000002', 'b')]);
    await log.tell('proposal', 'd', [on('1.000003', null)]);
    await projectAll(database.dataSource, log.store);
    const reads = jest.spyOn(database.dataSource.manager, 'query');
    const found = (await shown()).map(([result]) => result?.[2]);
    expect(found.slice(0, 5)).toEqual(['1/3', '2/3', '2/3', '0/3', '3/3']);
    expect(reads.mock.calls.filter(([sql]) => sql.includes('saving_review'))).toHaveLength(1);
    reads.mockRestore();
  });

  it('leaves to other systems, and to words, what is theirs', async () => {
    const elsewhere = counted('satisfaction', { source: { kind: 'other-system', system: 'Hệ thống khảo sát' } });
    const described = counted('time-cut', { scope: { kind: 'described', of: 'TTHC nội bộ trong các phòng' } });
    await log.tell('plan', PLAN, [planWith(elsewhere, described)]);
    await cuts();
    const [survey, words] = await evaluate();
    expect(survey).toMatchObject({ reckoned: [], verdicts: [], caveats: [] });
    expect(words).toMatchObject({ reckoned: [], verdicts: [], caveats: ['DESCRIBED_SCOPE'] });
  });

  it('concludes nothing for a reader who sees a part of the plan alone', async () => {
    const event = planWith(counted('time-cut'));
    const unit = { id: 'to-1', name: 'Tổ 1', area: '19.to-1', roles: [], outside: false };
    const area = { code: '19.to-1', name: 'Tổ 1', level: 'ward', parent: '19.gia-sang' } as const;
    if (event.type !== 'PlanImported') throw new Error('an import');
    const { document } = event.data;
    const below = { ...document, units: [unit], areas: [...document.areas, area] };
    await log.tell('plan', PLAN, [{ ...event, data: { ...event.data, document: below } }]);
    const path = [...OWN, '19/19.gia-sang/19.to-1'];
    await log.tell('procedure', 'x', [registered('1.001193'), baseline({ area: path })]);
    const [figure] = await evaluate([path.at(-1) ?? '']);
    expect(figure?.caveats).toContain('PART_OF_AREA');
    expect(figure?.verdicts.every(({ met }) => met === null)).toBe(true);
    expect(AREA).toHaveLength(2);
  });
});

function withMeasures(code: string, measures: NonNullable<Parameters<typeof proposed>[0]>['measures'] & {}) {
  return proposed({ area: OWN, measures, procedures: [{ id: 'p1', code, name: 'Thủ tục' }] });
}
