import { today } from '../support/days.js';
import { faultsOf, refusalOf } from '../support/problem.js';
import { act } from '../support/proposal-acts.js';
import { openSeason, type OpenSeason } from './open-season.js';

const PLAN = '/plans/dong-nguyen-2026';

interface PlanSeen {
  readonly targets: readonly { readonly id: string; readonly measures: readonly object[] }[];
  readonly tasks: {
    readonly due: number;
    readonly onTime: number;
    readonly late: number;
    readonly products: readonly { readonly task: string; readonly product: string | null; readonly standing: string }[];
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
    const late = { product: 'Kế hoạch được ban hành', completedOn: '2026-02-28' };
    await report('I.1', late);
    const paper = { number: '74/KH-UBND', date: '2026-02-26' };
    await report('I.1', { ...late, completedOn: '2026-02-26', document: paper });
    const after = await sums();
    expect(after.onTime).toBe(before.onTime + 1);
    expect(after.due).toBe(after.onTime + after.late);
    expect((await seen()).tasks.products.filter(({ task }) => task === 'I.1')).toEqual([
      {
        task: 'I.1',
        product: 'Kế hoạch được ban hành',
        due: '2026-02-27',
        completedOn: '2026-02-26',
        taskName: 'Xây dựng văn bản triển khai, hướng dẫn, theo dõi, đôn đốc công tác kiểm soát TTHC',
        document: paper,
        standing: 'on-time',
        standingName: 'hoàn thành đúng hạn',
      },
      expect.objectContaining({ product: 'Các văn bản chỉ đạo, hướng dẫn', due: null, standing: 'undated' }),
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
});
