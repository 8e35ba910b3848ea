import { DEMONSTRATION_PASSWORD, usernameOf } from '../support/cast.js';
import { violationsOn } from './support/axe.js';
import { Web } from './support/web.js';

const OFFICER = usernameOf({ role: 'officer', unit: 'gia-sang.phong-vhxh' });

describe('signing in on pages', () => {
  let web: Web;
  beforeAll(async () => {
    web = await Web.open();
  });
  afterAll(() => web.close());

  it('leads from the first page to what waits, and back out', async () => {
    const visitor = await web.stranger();
    const { page } = visitor;
    expect(await visitor.goTo('/')).toBe(200);
    expect(visitor.at).toBe('/dang-nhap');
    await page.getByLabel('Tên đăng nhập').fill(OFFICER);
    await page.getByLabel('Mật khẩu').fill(DEMONSTRATION_PASSWORD);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
    expect(visitor.at).toBe('/viec');
    expect(await violationsOn(visitor)).toEqual([]);
    await page.locator('.me summary').click();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await visitor.reads(/Đã đăng xuất/);
    await visitor.goTo('/viec');
    expect(visitor.at).toBe('/dang-nhap?den=%2Fviec');
    expect(await visitor.text()).toContain('Phiên làm việc trước đã kết thúc.');
    expect(visitor.complaints).toEqual([]);
    await visitor.context.close();
  });

  it('leads whoever has no work to what they answer for or keep', async () => {
    for (const [role, place] of [
      ['leader', '/theo-doi'],
      ['auditor', '/theo-doi'],
      ['administrator', '/quan-tri'],
    ] as const) {
      const unit = role === 'leader' ? 'gia-sang.ubnd' : 'thai-nguyen.ubnd';
      const visitor = await web.newcomer(usernameOf({ role, unit }));
      await visitor.goTo('/');
      expect(visitor.at).toBe(place);
      await visitor.goTo('/viec');
      expect(await visitor.text()).toContain('Khi không có việc đang chờ, bạn có thể xem');
      await visitor.page.getByRole('main').getByRole('link', { name: 'Theo dõi' }).click();
      await visitor.page.getByRole('heading', { name: 'Theo dõi', level: 1 }).waitFor();
      await visitor.context.close();
    }
  });

  it('is done by the keyboard alone', async () => {
    const visitor = await web.stranger();
    const { keyboard } = visitor.page;
    await visitor.goTo('/dang-nhap');
    await visitor.tabTo(/Đến nội dung chính/);
    await visitor.tabTo('Tên đăng nhập');
    await keyboard.type(OFFICER);
    await visitor.tabTo('Mật khẩu');
    await keyboard.type(DEMONSTRATION_PASSWORD);
    await keyboard.press('Enter');
    await visitor.page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
    await visitor.context.close();
  });

  it('is done without scripts, by choosing an account of the demonstration', async () => {
    const visitor = await web.stranger({ javaScriptEnabled: false });
    await visitor.goTo('/viec');
    expect(visitor.at).toBe('/dang-nhap?den=%2Fviec');
    expect(await visitor.text()).toContain('Trang bạn mở cần đăng nhập.');
    await visitor.page.locator('details[open] .choices button').first().click();
    await visitor.page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
    await visitor.context.close();
  });

  it('shows the menu on pages of what there is not, too', async () => {
    const auditor = await web.visitor(web.season.onlooker);
    for (const lost of ['/khong-co-trang-nay', '/phuong-an/khong-co', '/phuong-an?cho=sai']) {
      expect(await auditor.goTo(lost)).toBeGreaterThanOrEqual(400);
      expect(await auditor.page.locator('nav.places').count()).toBe(1);
    }
    const stranger = await web.stranger();
    expect(await stranger.goTo('/khong-co-trang-nay')).toBe(404);
    expect(await stranger.page.locator('nav.places').count()).toBe(0);
  });
});
