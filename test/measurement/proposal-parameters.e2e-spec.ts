import { openSeason, type OpenSeason } from '../plans/open-season.js';
import { completeContent } from '../support/content.js';
import { faultsOf, refusalOf } from '../support/problem.js';
import { act, draft } from '../support/proposal-acts.js';
import type { Session } from '../support/service.js';

const UNIT = 'gia-sang.phong-vhxh';
const CODE = '1.001612';
const PARAMETER = {
  id: 'thu-nhap-phuong',
  kind: 'hourly-rate',
  value: '38000',
  validFrom: '2026-01-01',
  validTo: '2026-06-30',
  basis: 'Thu nhập bình quân của phường',
  source: 'Báo cáo số 12/BC-UBND',
};
/** The country's own, which comes with the service. */
const NATIONAL = 'tnbq-2024';

interface Known {
  readonly on: string;
  readonly parameters: readonly { readonly id: string; readonly area: string | null; readonly areaName: string }[];
  readonly procedures: readonly { readonly procedure: string; readonly baselines: readonly object[] }[];
}

describe('what figures of a proposal stand on', () => {
  let season: OpenSeason;
  let officer: Session;
  let at: string;

  beforeAll(async () => {
    season = await openSeason('gia-sang-2026', 'thai-nguyen.ubnd');
    const { administrator, cast } = season;
    officer = await cast.as('officer', UNIT);
    await administrator.post('/procedures/imports', [
      { ma_thu_tuc: CODE, ten_thu_tuc: 'Đăng ký thành lập hộ kinh doanh' },
    ]);
    for (const agency of [UNIT, 'thai-nguyen.ubnd']) {
      const baseline = { agency, time: '5 ngày làm việc', source: { title: 'Báo cáo năm 2024' } };
      await act(administrator, `/procedures/${CODE}:19`, ['baselines', baseline]);
    }
    await administrator.post('/parameters/19_19.gia-sang', PARAMETER);
    await administrator.post('/parameters/19', { ...PARAMETER, id: 'thu-nhap-tinh', validTo: null });
    await administrator.post('/parameters/19', {
      ...PARAMETER,
      id: 'dung-sau',
      validFrom: '2026-07-01',
      validTo: null,
    });
    const procedures = [
      { code: `${CODE}.000.00.00.H55`, name: 'Đăng ký thành lập hộ kinh doanh' },
      { code: '1.999999', name: 'Thủ tục chưa có trong sổ' },
      { name: 'Thủ tục chưa có mã' },
    ];
    const content = { ...completeContent('Rút thời hạn'), procedures };
    const { id } = await draft(officer, 'gia-sang-2026', { unit: UNIT, item: 'I.1', content });
    at = `/proposals/${id}/parameters`;
  });
  afterAll(() => season.program.stop());

  const idsOn = async (day: string) =>
    (await officer.get<Known>(`${at}?on=${day}`)).parameters
      .map(({ id }) => id)
      .filter((id) => /^(thu-nhap|dung)/.test(id));

  it('is every parameter in force that day, of the country and the areas around it', async () => {
    const { on, parameters } = await officer.get<Known>(`${at}?on=2026-03-02`);
    expect(on).toBe('2026-03-02');
    const named = (id: string) => parameters.find((one) => one.id === id);
    expect(named(NATIONAL)).toMatchObject({
      area: null,
      areaName: 'Cả nước',
      kindName: 'Giá trị một giờ làm việc (đồng)',
    });
    expect(named('thu-nhap-tinh')).toMatchObject({ area: '19', areaName: 'Tỉnh Thái Nguyên', value: '38000' });
    const own = { area: '19/19.gia-sang', areaName: 'Phường Gia Sàng, tỉnh Thái Nguyên' };
    expect(named('thu-nhap-phuong')).toMatchObject({ ...own, validTo: '2026-06-30', estimate: null });
    expect(await idsOn('2026-06-30')).toEqual(['thu-nhap-tinh', 'thu-nhap-phuong']);
    expect(await idsOn('2026-07-01')).toEqual(['thu-nhap-tinh', 'dung-sau']);
    expect(await idsOn('2025-12-31')).toEqual([]);
    expect((await officer.get<Known>(at)).on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(await faultsOf(officer.get(`${at}?on=2026-02-30`))).toEqual(['on: day']);
  });

  it('has the baselines of each procedure that the asker sees', async () => {
    const { procedures } = await officer.get<Known>(at);
    expect(procedures).toMatchObject([
      {
        procedure: 'p1',
        registered: `${CODE}:19`,
        baselines: [{ agency: UNIT, agencyName: 'Phòng Văn hóa - Xã hội, phường Gia Sàng', year: 2024 }],
      },
      { procedure: 'p2', code: '1.999999', registered: null, baselines: [] },
      { procedure: 'p3', code: null, name: 'Thủ tục chưa có mã', registered: null, baselines: [] },
    ]);
    const [first] = (await season.onlooker.get<Known>(at)).procedures;
    expect(first?.baselines).toHaveLength(2);
  });

  it('is not there for whoever does not see the proposal', async () => {
    const abroad = await season.cast.as('officer', 'dong-nguyen.phong-vhxh');
    expect(await refusalOf(abroad.get(at))).toBe('404 NOT_FOUND');
  });
});
