import { today } from '../support/days.js';
import { faultsOf, refusalOf } from '../support/problem.js';
import { act } from '../support/proposal-acts.js';
import { openSeason, type OpenSeason } from './open-season.js';

const PLAN = '/plans/dong-nguyen-2026';
const DIGITISED =
  'Kết quả giải quyết TTHC còn hiệu lực được số hóa đảm bảo việc kết nối chia sẻ dữ liệu trong giải quyết TTHC trên môi trường điện tử';

interface PlanSeen {
  readonly targets: readonly { readonly id: string; readonly measures: readonly object[] }[];
  readonly tasks: {
    readonly due: number;
    readonly onTime: number;
    readonly late: number;
    readonly products: readonly {
      readonly task: string;
      readonly product: string | null;
      readonly due: string | null;
      readonly standing: string;
    }[];
  };
}

describe('the targets and tasks of the Đồng Nguyên plan', () => {
  let season: OpenSeason;
  const seen = () => season.onlooker.get<PlanSeen>(PLAN);
  const report = (task: string, body: object) => act(season.administrator, PLAN, [`tasks/${task}/completions`, body]);
  const sums = async () => {
    const { due, onTime, late } = (await seen()).tasks;
    return { due, onTime, late };
  };
  beforeAll(async () => {
    season = await openSeason('dong-nguyen-2026', 'bac-ninh.ubnd');
  });
  afterAll(() => season.program.stop());

  it('shows each figure with the names of its indicator, its scope and its source', async () => {
    const { targets } = await seen();
    const measures = (id: string) => targets.find((target) => target.id === id)?.measures;
    expect(targets).toHaveLength(31);
    expect(measures('PL2.III.1')).toMatchObject([
      {
        indicator: 'procedures-reviewed',
        indicatorName: 'Thủ tục được rà soát',
        comparison: 'exactly',
        comparisonName: 'đạt',
        value: '100',
        baseline: null,
        scopeName: 'Danh mục nhóm TTHC/TTHC thuộc đối tượng điều chỉnh của Nghị định 63/2020/NĐ-CP',
        sourceName: 'Tính từ dữ liệu của hệ thống này',
      },
    ]);
    expect(measures('II.5.3')).toMatchObject([
      { indicator: 'payments-online', value: '75', sourceName: 'Cổng Dịch vụ công quốc gia' },
    ]);
    expect(measures('PL2.e')).toMatchObject([{ comparison: null, comparisonName: null, value: null }]);
  });

  it('counts a reported product by its day, whatever was recorded before, and takes corrections', async () => {
    const before = await sums();
    const late = { product: DIGITISED, completedOn: '2026-03-02' };
    await report('IV.2.2', late);
    const paper = { number: '45/BC-UBND', date: '2026-02-27' };
    await report('IV.2.2', { ...late, completedOn: '2026-02-27', document: paper });
    const after = await sums();
    expect(after.onTime).toBe(before.onTime + 1);
    expect(after.due).toBe(after.onTime + after.late);
    expect((await seen()).tasks.products.filter(({ task }) => task === 'IV.2.2')).toEqual([
      {
        task: 'IV.2.2',
        product: DIGITISED,
        due: '2026-02-28',
        completedOn: '2026-02-27',
        taskName:
          'Đối với kết quả giải quyết TTHC thuộc thẩm quyền giải quyết cấp xã: 100% kết quả giải quyết còn hiệu lực',
        document: paper,
        standing: 'on-time',
        standingName: 'hoàn thành đúng hạn',
      },
    ]);
  });

  it('counts nothing as due that the document dates by its start alone', async () => {
    const standing = (await seen()).tasks.products.filter(({ task }) => ['I.1', 'VIII.8'].includes(task));
    expect(standing.map(({ task, due, standing }) => [task, due, standing].join(' '))).toEqual([
      'I.1  undated',
      'I.1  undated',
      'VIII.8  undated',
    ]);
  });

  it('says nothing new of what is known', async () => {
    const said = { product: 'Báo cáo đánh giá', completedOn: '2026-03-02' };
    expect(await report('VIII.8', said)).toMatchObject({ changed: true });
    expect(await report('VIII.8', said)).toMatchObject({ changed: false });
  });

  it('refuses what the plan does not name, what is to come, and whoever is no administrator of the area', async () => {
    const said = { product: 'Báo cáo đánh giá', completedOn: '2026-03-02' };
    const tomorrow = new Date(Date.parse(today()) + 86_400_000).toISOString().slice(0, 10);
    expect(await refusalOf(report('IX.9', said))).toBe('422 UNKNOWN_TASK');
    expect(await refusalOf(report('VIII.8', { completedOn: '2026-03-02' }))).toBe('422 UNKNOWN_TASK');
    expect(await refusalOf(report('VIII.8', { ...said, completedOn: tomorrow }))).toBe('422 OCCURRED_IN_FUTURE');
    expect(await faultsOf(report('VIII.8', { product: 1, document: { number: '' } }))).toHaveLength(4);
    const officer = await season.cast.as('officer', 'dong-nguyen.phong-vhxh');
    const asOfficer = act(officer, PLAN, ['tasks/VIII.8/completions', { ...said, completedOn: '2026-03-01' }]);
    expect(await refusalOf(asOfficer)).toMatch(/^403 FORBIDDEN/);
  });

  it('tells each what they may report, and administrators what they may do to the plan', async () => {
    interface Act {
      readonly act: string;
      readonly status: string;
      readonly path: string;
      readonly offer: { readonly works: readonly { readonly work: string; readonly workName: string }[] };
    }
    const actsOf = async (reader: typeof season.onlooker) => {
      const { acts } = await reader.get<{ readonly acts: readonly Act[] }>(PLAN);
      return new Map(acts.map((one) => [one.act, one]));
    };
    const head = await season.cast.as('head', 'dong-nguyen.ttpvhcc');
    const report = (await actsOf(head)).get('RecordTaskCompletion');
    const works = report?.offer.works ?? [];
    expect(report).toMatchObject({ status: 'open', path: '/api/v1/plans/dong-nguyen-2026/tasks/{task}/completions' });
    expect(works.length).toBeGreaterThan(0);
    expect(works.every(({ work, workName }) => workName !== work)).toBe(true);
    expect((await actsOf(season.onlooker)).get('RecordTaskCompletion')).toMatchObject({ status: 'closed' });
    const administered = await actsOf(season.administrator);
    expect([...administered].map(([act, { status }]) => [act, status])).toEqual([
      ['AdoptPlan', 'done'],
      ['DiscardPlan', 'closed'],
      ['ClosePlan', 'open'],
      ['RecordTaskCompletion', 'open'],
      ['RecordItemCompletion', 'closed'],
    ]);
  });
});
