import { limitEntered, type TargetFigure } from '@app/domain';
import { administratorOf } from '@app/testing';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { measured, proposed, registered, savingDocument, WAYS } from '../../spec-support/saving-stories.js';
import { ELSEWHERE, imported, PROVINCE } from '../../spec-support/stories.js';
import { SavingLineQueries } from '../savings/line-queries.js';
import { BaselineEffectQueries } from './baseline-effects.js';
import { TargetQueries } from './target-queries.js';

jest.setTimeout(60_000);

const PLAN = 'plan-1';
const CODE = '1.001193';
const TODAY = '2026-06-01';
const SOURCE = { title: 'Báo cáo năm 2024', number: null, date: null };

const cut = (indicator: 'time-cut' | 'cost-cut'): TargetFigure => ({
  indicator,
  comparison: 'at-least',
  value: '50',
  scope: { kind: 'all' },
  baseline: 2024,
  source: { kind: 'service' },
  reading: null,
});

describe('a baseline that is only tried', () => {
  let database: SpecDatabase;
  let targets: TargetQueries;
  let effects: BaselineEffectQueries;
  let log: SpecLog;
  let procedure: ReturnType<typeof registered>;

  beforeAll(async () => {
    database = await openSpecDatabase();
    targets = new TargetQueries(database.dataSource, new SavingLineQueries(database.dataSource));
    effects = new BaselineEffectQueries(database.dataSource, targets);
  });
  beforeEach(async () => {
    await database.clear();
    log = new SpecLog();
    const measures = [cut('time-cut'), cut('cost-cut')];
    const target = { id: 'T1', number: '1', name: 'Cắt giảm', figure: null, section: 'II', measures, remarks: [] };
    await log.goOn('plan', PLAN, imported(savingDocument(PLAN, { targets: [target] })));
    procedure = registered(CODE, { area: [PROVINCE] }, { cost: ['1000000', 'SCM_TT02'] });
    await log.goOn('procedure', CODE, procedure);
    const days = measured(proposed(), { p1: { time: ['10', '4', 'working-day'] } });
    await log.goOn('proposal', 'a', WAYS.approved(days));
    await projectAll(database.dataSource, log.store);
  });
  afterAll(() => database.stop());

  const by = (time: string, scope: readonly string[] = [PROVINCE]) =>
    effects.of(
      {
        procedure: CODE,
        figures: { agency: 'ward', time: limitEntered(time), cost: '1000000', costMethod: 'SCM_TT02' },
        scope,
      },
      TODAY,
    );

  it('tells the lines, the sums and the targets that change, and how much', async () => {
    const { lines, sums, targets: told } = await by('20 ngày làm việc');
    expect(lines.map(({ before, after }) => [before.proposal, before.baselineTime, after.baselineTime])).toEqual([
      ['a', '80', '160'],
    ]);
    expect(sums).toEqual([
      { figure: 'time', basis: 'approved', kind: 'working-hour', before: '48', after: '128' },
      { figure: 'time', basis: 'live', kind: 'working-hour', before: '48', after: '128' },
    ]);
    expect(told.map(({ before, after }) => [before?.basis, before?.denominator, after?.numerator, after?.met])).toEqual(
      [
        ['approved', '80', '128', true],
        ['live', '80', '128', true],
      ],
    );
  });

  it('tells nothing where nothing becomes another figure, nor of what the reader does not see', async () => {
    expect(await by('10 ngày làm việc')).toEqual({ lines: [], sums: [], targets: [] });
    expect(await by('20 ngày làm việc', [ELSEWHERE])).toEqual({ lines: [], sums: [], targets: [] });
  });

  it.each(['20 ngày làm việc', '10 ngày', '2 giờ làm việc'])(
    'to %s tells the targets as they are once it is recorded',
    async (time) => {
      const { targets: told } = await by(time);
      const figures = { agency: 'ward', time, cost: '1000000', costMethod: 'SCM_TT02' } as const;
      const correction = { type: 'CorrectBaseline', ...figures, source: SOURCE, reason: 'Chép nhầm' } as const;
      procedure.does(administratorOf('office'), correction, { unit: 'ward' });
      await log.goOn('procedure', CODE, procedure);
      await projectAll(database.dataSource, log.store);
      const after = await targets.evaluate(PLAN, { scope: [PROVINCE], today: TODAY });
      const reckoned = after?.targets[0]?.figures[0]?.reckoned ?? [];
      expect(reckoned).toEqual(told.flatMap((one) => one.after ?? []));
    },
  );
});
