import { DEMONSTRATION_PASSWORD, usernameOf } from '../support/cast.js';
import { completeContent } from '../support/content.js';
import { draft } from '../support/proposal-acts.js';
import type { Session } from '../support/service.js';
import type { Visitor } from './support/visitor.js';
import { Web } from './support/web.js';

const ROOM = 'gia-sang.phong-vhxh';
const OFFICER = usernameOf({ role: 'officer', unit: ROOM });
const PLAN = 'gia-sang-2026';

describe('the pages on which a proposal is written', () => {
  let web: Web;
  let officer: Session;
  let proposal: string;
  let visitor: Visitor;
  beforeAll(async () => {
    web = await Web.open();
    officer = await web.season.service.signIn(OFFICER, DEMONSTRATION_PASSWORD);
    const { measures, ...content } = completeContent('Tên đã lưu');
    const unreasoned = measures.map((measure) => ({ ...measure, reason: '' }));
    proposal = (await draft(officer, PLAN, { unit: ROOM, item: 'I.1', content: { ...content, measures: unreasoned } }))
      .id;
  });
  afterAll(() => web.close());
  afterEach(() => visitor.context.close());

  const open = async (part: string, javaScriptEnabled = true) => {
    visitor = await web.visitor(officer, { javaScriptEnabled });
    const { searchParams } = new URL(web.season.service.upToDate('/x'), web.url);
    const after = searchParams.get('after') ?? '';
    expect(await visitor.goTo(`/phuong-an/${proposal}/soan/${part}?after=${after}`)).toBe(200);
  };
  const lacks = () => visitor.page.getByRole('list', { name: 'Còn thiếu ở phần này' });

  it('tell what is missing of what is typed and kept, as it is typed', async () => {
    await open('thu-tuc');
    await lacks().getByText('Biện pháp 1, lý do: chưa viết').waitFor();
    await visitor.page.getByLabel('Lý do', { exact: true }).fill('Dữ liệu đã có.');
    await lacks().waitFor({ state: 'detached' });
    await visitor.page.getByRole('button', { name: /^Thủ tục, biện pháp đủ/ }).waitFor();
  });

  it('search for a procedure by Enter without scripts, and keep what was typed', async () => {
    await open('thu-tuc', false);
    const { page } = visitor;
    await page.getByLabel('Tên phương án', { exact: true }).fill('Tên mới');
    const search = page.getByLabel(/^Thêm thủ tục/);
    await search.fill('khong co thu tuc nay');
    await search.press('Enter');
    await page.getByText('Không thấy thủ tục nào trong sổ.').waitFor();
    expect(await search.inputValue()).toBe('khong co thu tuc nay');
    expect(await page.getByLabel('Tên phương án', { exact: true }).inputValue()).toBe('Tên mới');
  });

  it('compute the limits while the grid of activities is half filled', async () => {
    await open('chi-phi');
    const { page } = visitor;
    await page.locator('[data-ready]').waitFor();
    await page.getByLabel(/^Thời hạn trước/).fill('5 ngày làm việc');
    await page.getByLabel(/^Thời hạn sau/).fill('3 ngày làm việc');
    await page.getByLabel(/^Hồ sơ một năm/).fill('100');
    await page.locator('details.scm summary').first().click();
    await page.getByLabel('Trước: số giờ, công việc 1').fill('2');
    await page.getByText('giảm 64.000.000 đồng một năm').waitFor();
    const volume = page.getByLabel('Số lần một năm, trước');
    expect(await volume.getAttribute('aria-describedby')).not.toBeNull();
    await lacks().getByText('Số liệu thủ tục 1, hiện tại, số lần một năm: chưa nhập').waitFor();
  });

  it('stay where a form is sent without a connection, and say so', async () => {
    await open('thu-tuc');
    const { page, context } = visitor;
    const title = page.getByLabel('Tên phương án', { exact: true });
    await title.fill('Gõ khi mất mạng');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Lưu thành bản mới' }).click();
    await page.getByText('Chưa gửi. Mất kết nối').waitFor();
    await page.locator('.me summary').click();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByText('Mất kết nối, nên chưa gửi gì.').waitFor();
    expect(await title.inputValue()).toBe('Gõ khi mất mạng');
    await context.setOffline(false);
  });

  it('are left by the menu that was opened over them', async () => {
    await open('thu-tuc');
    const { page } = visitor;
    const [summary, out] = [page.locator('.me summary'), page.getByRole('button', { name: 'Đăng xuất' })];
    await summary.click();
    await page.keyboard.press('Escape');
    await out.waitFor({ state: 'hidden' });
    expect(await summary.evaluate((one) => one === document.activeElement)).toBe(true);
    await summary.click();
    await page.getByRole('heading', { level: 1 }).click();
    await out.waitFor({ state: 'hidden' });
  });

  it('leave room on a phone, with the search within reach', async () => {
    await open('thu-tuc');
    const { page } = visitor;
    await page.setViewportSize({ width: 390, height: 844 });
    expect((await page.locator('header.top').boundingBox())?.height).toBeLessThan(100);
    const save = page.getByRole('button', { name: 'Lưu thành bản mới' });
    expect((await save.boundingBox())?.height).toBeLessThan(50);
    await page.getByRole('link', { name: 'Tìm', exact: true }).click();
    await page.getByLabel(/^Số, tên, mã thủ tục/).fill('khai sinh');
    await page.getByRole('button', { name: 'Lọc', exact: true }).click();
    await page.waitForURL(/tim=khai/);
  });

  it('tell all that is missing to begin at once', async () => {
    await open('thu-tuc');
    await visitor.goTo(`/phuong-an/moi?ke-hoach=${PLAN}`);
    await visitor.page.getByRole('button', { name: 'Bắt đầu soạn' }).click();
    const told = visitor.page.getByRole('alert').getByRole('listitem');
    await told.first().waitFor();
    expect(await told.allInnerTexts()).toEqual([
      'Nội dung rà soát: Hãy chọn nội dung rà soát.',
      'Tên phương án: Không được để trống.',
    ]);
  });
});
