import { planOfShape } from '../plans/newcomers.js';
import { usernameOf } from '../support/cast.js';
import { daysAhead, today } from '../support/days.js';
import { byKeyboard, byMouse, type HandOf } from './support/hand.js';
import { Web } from './support/web.js';

const GIA_SANG = '/ke-hoach/gia-sang-2026';
const ADMINISTRATOR = usernameOf({ role: 'administrator', unit: 'thai-nguyen.ubnd' });
const REVIEWER = usernameOf({ role: 'reviewer', unit: 'gia-sang.ttpvhcc' });
const OFFICER = usernameOf({ role: 'officer', unit: 'gia-sang.phong-vhxh' });

const WAYS: readonly (readonly [how: string, handOf: HandOf, javaScriptEnabled: boolean])[] = [
  ['with the mouse', byMouse, true],
  ['by the keyboard alone', byKeyboard, true],
  ['without scripts', byMouse, false],
];

interface PlanRead {
  readonly status: string;
  readonly tasks: {
    readonly products: readonly {
      readonly task: string;
      readonly completedOn: string | null;
      readonly document: unknown;
    }[];
  };
}

const typed = (date: string) => date.split('-').reverse().join('/');

describe('plans', () => {
  let web: Web;
  beforeAll(async () => {
    web = await Web.open();
  });
  afterAll(() => web.close());

  const read = (plan: string) => web.season.onlooker.get<PlanRead>(`/plans/${plan}`);

  it.each(WAYS)('are found, adopted and closed, %s', async (how, handOf, javaScriptEnabled) => {
    const id = `thu-trang-${String(WAYS.findIndex(([one]) => one === how))}`;
    const document = { ...planOfShape(id, ['review', 'approval']), title: `Kế hoạch để thử ${how}` };
    await web.season.administrator.post('/plans', document);
    const visitor = await web.newcomer(ADMINISTRATOR, { javaScriptEnabled });
    const hand = handOf(visitor);
    await visitor.goTo('/ke-hoach');
    await hand.fill('Tên, số, cơ quan ban hành, có dấu hoặc không dấu', `de thu ${how}`);
    await hand.press('Lọc');
    await visitor.reads(/1 kế hoạch/);
    await hand.follow(document.title);
    await hand.follow('Ban hành kế hoạch trong hệ thống');
    await hand.fill('Ngày ban hành thật (không bắt buộc)', typed(daysAhead(3)));
    await hand.press('Ban hành trong hệ thống');
    await visitor.reads(/Ngày ban hành thật: /);
    expect((await read(id)).status).toBe('imported');
    await hand.fill('Ngày ban hành thật (không bắt buộc)', typed(today()));
    await hand.press('Ban hành trong hệ thống');
    await visitor.reads(/Đã ghi: Ban hành trong hệ thống/);
    expect((await read(id)).status).toBe('adopted');
    await hand.follow('Đóng kế hoạch');
    await hand.fill('Lý do', 'Hết năm');
    await hand.press('Đóng kế hoạch');
    await visitor.reads(/Đóng kế hoạch[\s\S]*Hết năm/);
    expect((await read(id)).status).toBe('closed');
    await visitor.context.close();
  });

  it.each(WAYS)('tell of a task once whoever leads it has reported, %s', async (how, handOf, javaScriptEnabled) => {
    const visitor = await web.newcomer(REVIEWER, { javaScriptEnabled });
    const hand = handOf(visitor);
    const number = `${String(WAYS.findIndex(([one]) => one === how) + 1)}/BC-TTPVHCC`;
    await visitor.goTo(`${GIA_SANG}/nhiem-vu`);
    await hand.follow(/^(Báo cáo hoàn thành|Sửa báo cáo)$/);
    await hand.fill('Ngày hoàn thành', typed(today()));
    await hand.fill('Số, ký hiệu văn bản là sản phẩm hoặc báo cáo (không bắt buộc)', number);
    await hand.fill('Ngày văn bản (không bắt buộc)', typed(today()));
    await hand.press('Gửi báo cáo');
    await visitor.reads(/Đã ghi: Báo cáo hoàn thành/);
    expect(await visitor.text()).toContain(number);
    const { products } = (await read('gia-sang-2026')).tasks;
    expect(products).toContainEqual(
      expect.objectContaining({ completedOn: today(), document: { number, date: today() } }),
    );
    expect(visitor.complaints).toEqual([]);
    await visitor.context.close();
  });

  it('offer each only what their unit leads, and say why not the rest', async () => {
    const visitor = await web.newcomer(OFFICER);
    await visitor.goTo(`${GIA_SANG}/nhiem-vu`);
    expect(await visitor.page.getByRole('link', { name: 'Báo cáo hoàn thành' }).count()).toBe(1);
    await visitor.goTo(`${GIA_SANG}/bao-cao/nhiem-vu/III.1`);
    await visitor.reads(/Việc này do đơn vị chủ trì hoặc quản trị viên báo cáo/);
    expect(await visitor.page.getByRole('button', { name: 'Gửi báo cáo' }).count()).toBe(0);
    expect(await visitor.goTo(`${GIA_SANG}/bao-cao/nhiem-vu/khong-co`)).toBe(404);
    await visitor.context.close();
  });

  it('are downloaded as a table, and so are their tasks', async () => {
    const visitor = await web.visitor(web.season.onlooker);
    await visitor.goTo('/ke-hoach?tinh-trang=adopted');
    const [file] = await Promise.all([
      visitor.page.waitForEvent('download'),
      visitor.page.getByRole('link', { name: 'Tải bảng tính' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^ke-hoach-.*\.csv$/);
    await visitor.goTo(`${GIA_SANG}/nhiem-vu?tinh-trang=undated`);
    const [tasks] = await Promise.all([
      visitor.page.waitForEvent('download'),
      visitor.page.getByRole('link', { name: 'Tải bảng tính' }).click(),
    ]);
    expect(tasks.suggestedFilename()).toMatch(/^nhiem-vu-gia-sang-2026-\d{4}-\d{2}-\d{2}\.csv$/);
    await visitor.context.close();
  });
});
