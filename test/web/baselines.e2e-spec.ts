import { usernameOf } from '../support/cast.js';
import { byKeyboard, byMouse, type HandOf } from './support/hand.js';
import { Web } from './support/web.js';

const ADMINISTRATOR = usernameOf({ role: 'administrator', unit: 'thai-nguyen.ubnd' });
const AGENCY = 'gia-sang.ubnd';
const ANSWER = /^Giải trình: /;

const WAYS: readonly (readonly [how: string, handOf: HandOf, javaScriptEnabled: boolean])[] = [
  ['with the mouse', byMouse, true],
  ['by the keyboard alone', byKeyboard, true],
  ['without scripts', byMouse, false],
];

interface ProcedureRead {
  readonly baselines: readonly {
    readonly agency: string;
    readonly cost: string | null;
    readonly time: { readonly raw: string } | null;
    readonly reason: string | null;
    readonly warnings: readonly { readonly answer: string }[];
    readonly earlier: readonly unknown[];
  }[];
}

describe('a baseline', () => {
  let web: Web;
  beforeAll(async () => {
    web = await Web.open();
    const procedures = WAYS.map((_, at) => ({
      ma_thu_tuc: `6.00000${String(at)}`,
      ten_thu_tuc: `Thủ tục thử ${String(at)}`,
    }));
    await web.season.administrator.post('/procedures/imports', procedures);
  });
  afterAll(() => web.close());

  it.each(WAYS)('is tried, answered, recorded and put right, %s', async (how, handOf, javaScriptEnabled) => {
    const code = `6.00000${String(WAYS.findIndex(([one]) => one === how))}`;
    const read = () => web.season.administrator.get<ProcedureRead>(`/procedures/${code}`);
    const visitor = await web.newcomer(ADMINISTRATOR, { javaScriptEnabled });
    const { page } = visitor;
    const hand = handOf(visitor);
    await visitor.goTo(`/thu-tuc/${code}`);
    await hand.follow('Ghi số liệu gốc');
    await page.getByRole('searchbox', { name: /^Tìm cơ quan/ }).fill('UBND phường Gia Sàng');
    await hand.press('Tìm cơ quan');
    await page.locator('[name=agency]').first().waitFor();
    await choose(AGENCY);
    await hand.fill('Thời hạn như văn bản ghi (không bắt buộc)', '5 ngày hoặc 10 ngày');
    await hand.fill('Chi phí tuân thủ một năm, số đồng (không bắt buộc)', '32.000.000');
    await page.getByLabel(/thời hạn giải quyết quy ra tiền/).check();
    await hand.fill('Văn bản làm căn cứ', 'Báo cáo năm 2024');
    await hand.press('Xem trước');
    await visitor.reads(/Xem trước, chưa ghi gì/);
    expect((await read()).baselines).toEqual([]);
    await hand.press('Ghi số liệu gốc');
    await page.getByRole('alert').waitFor();
    expect((await read()).baselines).toEqual([]);
    for (const field of await page.getByLabel(ANSWER).all()) await field.fill('Lấy trường hợp dài nhất');
    await hand.press('Ghi số liệu gốc');
    await visitor.reads(/Đã ghi: Ghi số liệu gốc/);
    await visitor.reads(/32\.000\.000 đồng/);
    const [recorded] = (await read()).baselines;
    expect(recorded).toMatchObject({ agency: AGENCY, cost: '32000000', time: { raw: '5 ngày hoặc 10 ngày' } });
    expect(recorded?.warnings.length).toBeGreaterThan(0);

    await hand.follow('Đính chính');
    expect(await page.getByLabel('Văn bản làm căn cứ', { exact: true }).inputValue()).toBe('Báo cáo năm 2024');
    await hand.fill('Thời hạn như văn bản ghi (không bắt buộc)', '5 ngày làm việc');
    await hand.fill('Lý do đính chính', 'Chép nhầm dòng');
    await hand.press('Xem trước');
    await visitor.reads(/Khác với số liệu đang dùng/);
    expect(await visitor.text()).toMatch(/Thời hạn\s+5 ngày hoặc 10 ngày \(.*\)\s+5 ngày làm việc \(/);
    await hand.press('Đính chính số liệu gốc');
    await visitor.reads(/Đã ghi: Đính chính số liệu gốc/);
    const [corrected] = (await read()).baselines;
    expect(corrected).toMatchObject({ time: { raw: '5 ngày làm việc' }, reason: 'Chép nhầm dòng' });
    expect(corrected?.earlier).toHaveLength(1);
    expect(visitor.complaints.filter((one) => !one.includes('Failed to load resource'))).toEqual([]);
    await visitor.context.close();

    async function choose(value: string): Promise<void> {
      const select = page.locator('select[name=agency]');
      if ((await select.count()) > 0) await select.selectOption(value);
      else await page.locator(`input[name=agency][value="${value}"]`).check();
    }
  });

  it('is for administrators, and others are told so', async () => {
    const visitor = await web.visitor(web.season.onlooker);
    await visitor.goTo('/thu-tuc/6.000000');
    expect(await visitor.page.getByRole('link', { name: 'Ghi số liệu gốc' }).count()).toBe(0);
    await visitor.goTo('/thu-tuc/6.000000/so-lieu-goc/ghi');
    expect(await visitor.page.getByRole('button', { name: 'Ghi số liệu gốc' }).count()).toBe(0);
    expect(await visitor.goTo('/thu-tuc/6.000000/so-lieu-goc/khac')).toBe(404);
    await visitor.context.close();
  });
});
