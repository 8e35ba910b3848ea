import type { PageSeen } from '../support/answers.js';
import { completeContent } from '../support/content.js';
import { refusalOf } from '../support/problem.js';
import { act, draft, measure } from '../support/proposal-acts.js';
import { walk } from '../support/walk.js';
import { openSeason, type OpenSeason } from '../plans/open-season.js';

const PLAN = 'gia-sang-2026';
const [CULTURE, ECONOMY] = ['gia-sang.phong-vhxh', 'gia-sang.phong-kthtdt'] as const;
const PROCEDURE = '1.001612:19';
const figures = (after: string) => ({
  procedure: 'p1',
  time: { before: '05 ngày làm việc', after },
  costs: [{ method: 'PROCESSING_TIME', hourlyRate: 'tnbq-2024', hoursPerDay: 'hours-per-day', dossiersPerYear: '10' }],
});

interface Sum {
  readonly kind: string;
  readonly saved: string;
  readonly methodVersion: string | null;
  readonly rate: { readonly shown: string };
  readonly text: { readonly saved: string };
}

interface Figure {
  readonly totals: readonly Sum[];
  readonly notComputed: readonly { readonly why: string; readonly message: string; readonly count: number }[];
  readonly against2024: { readonly live: readonly Sum[]; readonly approved: readonly Sum[] };
}

interface Totals {
  readonly lines: object;
  readonly time: Figure;
  readonly cost: Figure;
}

interface Report {
  readonly total: Totals;
  readonly parts: readonly (Totals & { readonly value: string | null; readonly name: string | null })[];
}

interface Line {
  readonly proposal: { readonly id: string };
  readonly procedure: { readonly registered: string | null; readonly field: string | null };
  readonly costs: readonly { readonly methodVersion: string; readonly parameters: object }[];
  readonly counted: { readonly proposal: string } | null;
}

interface Targets {
  readonly targets: readonly {
    readonly id: string;
    readonly evaluated: readonly {
      readonly formula: string;
      readonly proposals: string | null;
      readonly results: readonly {
        readonly basis: string;
        readonly percent: { readonly shown: string };
        readonly met: boolean;
      }[];
    }[];
  }[];
}

describe('savings over HTTP', () => {
  let season: OpenSeason;

  const report = (query = '') => season.onlooker.get<Report>(`/savings?plan=${PLAN}${query}`);
  const lines = async (query = '') =>
    (await season.onlooker.get<PageSeen<Line>>(`/savings/lines?plan=${PLAN}${query}`)).items;
  const target = async (id: string) => {
    const { targets } = await season.onlooker.get<Targets>(`/plans/${PLAN}/targets`);
    return targets.find((one) => one.id === id)?.evaluated[0];
  };
  const write = async (unit: string, benefit: object | null, after?: string) => {
    const officer = await season.cast.as('officer', unit);
    const content = { ...completeContent('Rút thời hạn đăng ký hộ kinh doanh'), benefit: benefit as null };
    const { id } = await draft(officer, PLAN, { unit, item: 'I.1', content });
    if (after !== undefined) await measure(officer, id, [figures(after)]);
    return id;
  };

  beforeAll(async () => {
    season = await openSeason(PLAN, 'thai-nguyen.ubnd');
  });
  afterAll(() => season.program.stop());

  it('follow a proposal: before and after its procedure is registered, beside duplicates, and until it is decided', async () => {
    const first = await write(CULTURE, null, '03 ngày làm việc');
    await shownAlone(first);
    await heldAgainst2024();
    await beside(first);
    await towardsTargets(first);
  });

  /** With its method and parameters, before its procedure is registered. */
  async function shownAlone(id: string) {
    const { total, parts } = await report();
    expect(total.time.totals).toMatchObject([
      {
        kind: 'working-hour',
        saved: '16',
        rate: { exact: '40', shown: '40%' },
        text: { saved: '16 giờ làm việc (2 ngày làm việc)' },
      },
    ]);
    expect(total.cost.totals).toMatchObject([
      { kind: 'PROCESSING_TIME', methodVersion: 'PROCESSING_TIME/1', text: { saved: '6.400.000 đồng' } },
    ]);
    expect(parts.map(({ value, name }) => [value, name])).toEqual([['proposed', 'đề xuất']]);
    const plan = { value: PLAN, name: expect.stringMatching(/^Kế hoạch /) as unknown };
    expect((await report('&by=plan')).parts).toMatchObject([plan]);
    const catalogue = { value: 'business', name: expect.stringMatching(/sản xuất, kinh doanh/) as unknown };
    expect((await report('&by=catalogue')).parts).toMatchObject([catalogue]);
    const [line] = await lines(`&proposal=${id}`);
    expect(line).toMatchObject({
      procedure: { code: '1.001612', registered: null, field: null },
      costs: [{ methodVersion: 'PROCESSING_TIME/1', parameters: { 'tnbq-2024': { value: '40000' } } }],
      baseline: { timeUnmatched: { code: 'NOT_REGISTERED', message: 'Thủ tục chưa có trong sổ.' } },
    });
  }

  /** Once the procedure is registered, and once what it was in 2024 is recorded. */
  async function heldAgainst2024() {
    const entry = { ma_thu_tuc: '1.001612', ten_thu_tuc: 'Đăng ký hộ kinh doanh', linh_vuc: 'Doanh nghiệp' };
    await season.administrator.post('/procedures/imports', [entry]);
    expect((await lines()).map(({ procedure }) => [procedure.registered, procedure.field])).toEqual([
      [PROCEDURE, 'Doanh nghiệp'],
    ]);
    const source = { title: 'Báo cáo năm 2024', number: '12/BC-UBND', date: '2024-12-20' };
    const old = {
      agency: 'gia-sang.ubnd',
      time: '5 ngày làm việc',
      cost: '16000000',
      costMethod: 'PROCESSING_TIME',
      source,
    };
    await act(season.administrator, `/procedures/${PROCEDURE}`, ['baselines', old]);
    const { cost, time } = (await report('&by=field')).total;
    expect(time.against2024.live).toMatchObject([{ saved: '16', rate: { shown: '40%' } }]);
    expect(cost.against2024).toMatchObject({ live: [{ saved: '6400000' }], approved: [] });
  }

  /** A duplicate is counted once and named; what has no figure says why. */
  async function beside(first: string) {
    const second = await write(ECONOMY, null, '02 ngày làm việc');
    await write(ECONOMY, { text: 'Bớt đi lại.', reason: 'Chưa thống kê.' });
    const { total, parts } = await report('&by=unit');
    expect(total.lines).toMatchObject({ counted: 1, duplicates: 2, over: 0 });
    expect(parts.map(({ name }) => name).sort()).toHaveLength(2);
    const { items } = await season.onlooker.get<PageSeen<Line>>('/savings/duplicates?limit=1');
    expect(items).toHaveLength(1);
    const all = (await season.onlooker.get<PageSeen<Line>>(`/savings/duplicates?plan=${PLAN}`)).items;
    expect(all.map(({ counted }) => counted?.proposal)).toEqual([first, first]);
    expect(all.map(({ proposal }) => proposal.id)).toContain(second);
    expect(await lines('&notComputed=time:BENEFIT_IN_WORDS')).toHaveLength(1);
  }

  /** The targets of the plan, with the proposals behind; those of other systems are left to them. */
  async function towardsTargets(first: string) {
    expect((await target('II.b.1'))?.results).toMatchObject([
      { basis: 'approved', percent: { shown: '0%' }, met: false },
      { basis: 'live', numerator: '16', denominator: '40', percent: { exact: '40', shown: '40%' }, met: false },
    ]);
    await walk(season, [first]);
    const time = await target('II.b.1');
    expect(time?.results[0]).toMatchObject({ basis: 'approved', percent: { shown: '40%' }, met: false });
    const behind = (time?.proposals ?? '').replace('/api/v1', '');
    const { items } = await season.onlooker.get<PageSeen<Line>>(behind);
    expect(items.map(({ proposal }) => proposal.id)).toContain(first);
    expect((await report()).parts.map(({ value }) => value)).toContain('approved');
    const { targets } = await season.onlooker.get<Targets>(`/plans/${PLAN}/targets`);
    const elsewhere = targets
      .flatMap(({ evaluated }) => evaluated)
      .filter(({ formula }) => formula.includes('hệ thống khác'));
    expect(elsewhere.length).toBeGreaterThan(5);
    expect(elsewhere.every(({ results, proposals }) => results.length === 0 && proposals === null)).toBe(true);
  }

  it('shows strangers nothing', async () => {
    const stranger = await season.cast.as('officer', 'hong-an.phong-kthtdt');
    const { total, parts } = await stranger.get<Report>('/savings');
    expect([total.time.totals, parts]).toEqual([[], []]);
    expect((await stranger.get<PageSeen<Line>>('/savings/lines')).items).toEqual([]);
    expect(await refusalOf(stranger.get(`/plans/${PLAN}/targets`))).toBe('404 NOT_FOUND');
    expect(await refusalOf(season.onlooker.get(`/plans/${PLAN}/targets/II.b.1/proposals?measure=7`))).toBe(
      '404 NOT_FOUND',
    );
    expect(await refusalOf(season.onlooker.get('/savings?by=weather'))).toMatch(/^400/);
  });
});
