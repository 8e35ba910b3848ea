import type { MeasureType, PlanDocument, TargetFigure } from '@app/domain';
import { showPercent } from '@app/wording';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { expectListed } from '../../spec-support/behind-targets.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import {
  measured,
  proposed,
  registered,
  savingDocument,
  WAYS,
  type Proposed,
} from '../../spec-support/saving-stories.js';
import { ELSEWHERE, imported, NEIGHBOUR, PROVINCE } from '../../spec-support/stories.js';
import { SavingLineQueries } from '../savings/line-queries.js';
import { TargetQueries } from './target-queries.js';

jest.setTimeout(60_000);

const PLAN = 'plan-1';
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

function planWith(measures: readonly TargetFigure[], change: Partial<PlanDocument> = {}) {
  const target = { id: 'T1', number: '1', name: 'Chỉ tiêu', figure: null, section: 'II', measures, remarks: [] };
  return imported(savingDocument(PLAN, { targets: [target], ...change }));
}

const on = (code: string, what: Proposed = {}) => proposed({ procedures: [{ code, name: 'Thủ tục' }], ...what });
const withMeasures = (code: string, ...measures: readonly MeasureType[]) => on(code, { measures, inWords: true });

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

  const evaluate = async (scope: readonly string[] = [PROVINCE]) => {
    await projectAll(database.dataSource, log.store);
    const [target] = (await queries.evaluate(PLAN, { scope, today: TODAY }))?.targets ?? [];
    if (target) await expectListed({ queries, scope, plan: PLAN }, target);
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
      await log.goOn('procedure', code, registered(code, { area: [PROVINCE] }, { cost: ['1000000', 'SCM_TT02'] }));
    }
    await log.goOn('procedure', '1.004194', registered('1.004194', { area: [PROVINCE] }));
    const costs = { SCM_TT02: ['900000', '300000'] } as const;
    const four = (code: string) => measured(on(code), { p1: { time: ['10', '4', 'working-day'], costs } });
    await log.goOn('proposal', 'a', WAYS.approved(four(codes[0])));
    await log.goOn('proposal', 'b', measured(on(codes[1]), { p1: { time: ['10', '0', 'working-day'] } }));
    await log.goOn('proposal', 'c', four('1.004194'));
  }

  it('holds time and cost against all of 2024 that is known, and counts what is not', async () => {
    await log.goOn(
      'plan',
      PLAN,
      planWith([counted('time-cut', { baseline: 2024 }), counted('cost-cut', { value: null, comparison: null })]),
    );
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
    const behind = await queries.behind(place, { scope: [PROVINCE] });
    expect(behind?.items.map(({ proposal }) => proposal)).toEqual(['a', 'b']);
    expect(await queries.behind({ ...place, index: 2 }, { scope: [PROVINCE] })).toBeNull();
    expect(await queries.behind(place, { scope: [ELSEWHERE] })).toBeNull();
  });

  it('says nothing of a percent without a denominator', async () => {
    await log.goOn(
      'plan',
      PLAN,
      planWith([counted('time-cut'), counted('tasks-on-time'), counted('procedures-reviewed')], { tasks: [] }),
    );
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
    await log.goOn('plan', PLAN, planWith([counted('conditions-simplified'), abolished]));
    const both = withMeasures('1.001193', 'abolish-business-condition', 'simplify-business-condition');
    await log.goOn('proposal', 'a', WAYS.approved(both));
    await log.goOn('proposal', 'b', WAYS.accepted(withMeasures('1.000656', 'abolish-business-condition')));
    await log.goOn('proposal', 'c', withMeasures('2.000815', 'simplify-business-condition'));
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
    await log.goOn('plan', PLAN, planWith([internal, all]));
    for (const code of ['NB-A', 'NB-B', '1.001193'])
      await log.goOn('procedure', code, registered(code, { area: [PROVINCE] }));
    await log.goOn('proposal', 'a', on('NB-A', { catalogue: 'internal' }));
    await log.goOn('proposal', 'b', on('NB-A', { catalogue: 'internal' }));
    await log.goOn('proposal', 'c', on('1.001193'));
    expect(await shown()).toEqual([[['counted', null, '1/2', '50%', false]], [['counted', null, '1/1', '100%', true]]]);
    expect((await evaluate())[1]?.caveats).toEqual(['CATALOGUE_NOT_IN_REGISTRY']);
  });

  it('counts a procedure once under several catalogues, and reads as often for one figure as for many', async () => {
    const under = (...codes: string[]) => counted('procedures-reviewed', { scope: { kind: 'catalogues', codes } });
    const [one, other] = ['business', 'land'] as const;
    const asked = [under(one), under(other), under(one, other), counted('procedures-reviewed')];
    await log.goOn('plan', PLAN, planWith([...asked, ...Array.from({ length: 50 }, () => under(one))]));
    for (const code of ['1.000001', '1.000002', '1.000003'])
      await log.goOn('procedure', code, registered(code, { area: [PROVINCE] }));
    await log.goOn('proposal', 'a', on('1.000001', { catalogue: 'business' }));
    await log.goOn('proposal', 'b', on('1.000001', { catalogue: 'land' }));
    await log.goOn('proposal', 'c', on('1.000002', { catalogue: 'land' }));
    await log.goOn('proposal', 'd', on('1.000003', { catalogue: null }));
    await projectAll(database.dataSource, log.store);
    const reads = jest.spyOn(database.dataSource.manager, 'query');
    const found = (await shown()).map(([result]) => result?.[2]);
    expect(found.slice(0, 4)).toEqual(['1/3', '2/3', '2/3', '3/3']);
    expect(reads.mock.calls.filter(([sql]) => sql.includes('saving_review'))).toHaveLength(1);
    reads.mockRestore();
  });

  it('leaves to other systems, and to words, what is theirs', async () => {
    const elsewhere = counted('satisfaction', { source: { kind: 'other-system', system: 'Hệ thống khảo sát' } });
    const described = counted('time-cut', { scope: { kind: 'described', of: 'TTHC nội bộ trong các phòng' } });
    await log.goOn('plan', PLAN, planWith([elsewhere, described]));
    await cuts();
    const [survey, words] = await evaluate();
    expect(survey).toMatchObject({ reckoned: [], verdicts: [], caveats: [] });
    expect(words).toMatchObject({ reckoned: [], verdicts: [], caveats: ['DESCRIBED_SCOPE'] });
  });

  it('concludes nothing for a reader who sees a part of the plan alone', async () => {
    await log.goOn('plan', PLAN, planWith([counted('time-cut')]));
    await log.goOn('procedure', '1.001193', registered('1.001193', {}, { agency: 'ward-x' }));
    const [figure] = await evaluate([NEIGHBOUR]);
    expect(figure?.caveats).toContain('PART_OF_AREA');
    expect(figure?.verdicts.every(({ met }) => met === null)).toBe(true);
  });
});
