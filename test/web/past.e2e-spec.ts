import { daysAhead } from '../support/days.js';
import { completeContent } from '../support/content.js';
import { draft, headApprove, returnProposal, revise, startAssessment, submit } from '../support/proposal-acts.js';
import { byKeyboard, byMouse, type HandOf } from './support/hand.js';
import { PLACES, shows, written } from './support/past-pages.js';
import type { Visitor } from './support/visitor.js';
import { Web } from './support/web.js';

const PLAN = 'gia-sang-2026';
const ROOM = 'gia-sang.phong-kthtdt';
const CENTER = 'gia-sang.ttpvhcc';
/** Days on the papers, all of which are recorded today. */
const [DRAFTED, APPROVED, SENT, RETURNED] = [-40, -30, -20, -10].map(daysAhead) as [string, string, string, string];
const REVISED = daysAhead(-5);
const BETWEEN = daysAhead(-15);
/** Pixels. */
const MOST_BANNER = 120;
const REASON = 'Chưa nêu rõ điều khoản cần sửa.';

const WAYS: readonly (readonly [how: string, handOf: HandOf, javaScriptEnabled: boolean])[] = [
  ['with the mouse', byMouse, true],
  ['by the keyboard alone', byKeyboard, true],
  ['without scripts', byMouse, false],
];

describe('the past', () => {
  let web: Web;
  let id = '';
  beforeAll(async () => {
    web = await Web.open();
    const { cast } = web.season;
    const officer = await cast.as('officer', ROOM);
    const reviewer = await cast.as('reviewer', CENTER);
    const content = completeContent('Đăng ký hộ kinh doanh', 1);
    ({ id } = await draft(officer, PLAN, { unit: ROOM, item: 'I.1', content }, { on: DRAFTED }));
    await headApprove(await cast.as('head', ROOM), id, { on: APPROVED });
    await submit(officer, id, { on: SENT });
    await startAssessment(reviewer, id, { on: SENT });
    await returnProposal(reviewer, id, REASON, { on: RETURNED });
    await revise(officer, id, completeContent('Đăng ký hộ kinh doanh trực tuyến', 1), { on: REVISED });
  });
  afterAll(() => web.close());

  describe.each(WAYS)('%s', (_, handOf, javaScriptEnabled) => {
    let auditor: Visitor;
    beforeAll(async () => {
      auditor = await web.visitor(web.season.onlooker, { javaScriptEnabled });
    });

    it('is entered on a day, walked from page to page, and left', async () => {
      const hand = handOf(auditor);
      await auditor.goTo('/chon-ngay?trang=/phuong-an');
      await hand.fill('Ngày xem lại', written(REVISED));
      await hand.choose('Cách xem', 1);
      await hand.press('Xem');
      await shows(auditor, REVISED, '/phuong-an');
      await hand.follow(/Đăng ký hộ kinh doanh/);
      await hand.follow('bản 2');
      await hand.press('So sánh');
      await shows(auditor, REVISED, `/phuong-an/${id}/ban/2?so-voi=1`);
      await auditor.reads(/Bản 2 khác bản 1 ở \d+ chỗ/);
      await hand.fill('Ngày xem lại', written(BETWEEN));
      await hand.press('Xem');
      await shows(auditor, BETWEEN, `/phuong-an/${id}/ban/2?so-voi=1`);
      await auditor.reads(/Chưa có vào ngày ấy/);
      await hand.follow('Các phương án vào ngày ấy');
      await hand.follow(/Đăng ký hộ kinh doanh/);
      await shows(auditor, BETWEEN, `/phuong-an/${id}`);
      const seen = await auditor.text();
      expect(seen).toContain('đang thẩm định');
      expect(seen).not.toContain(REASON);
      await hand.follow(/^bản \d/);
      await shows(auditor, BETWEEN, `/phuong-an/${id}/ban/1`);
      for (const [name, page] of PLACES) {
        await hand.follow(name);
        await shows(auditor, BETWEEN, page);
      }
      await hand.follow('So với hôm nay');
      expect(auditor.at).toBe(`/thay-doi?tu=${BETWEEN}&theo=giay-to`);
      await hand.follow('1 phương án bị trả lại');
      const why = await auditor.text();
      expect(why).toContain(REASON);
      expect(why).toContain('Người thẩm định tổng hợp');
      await hand.follow(/^Xem vào ngày này/);
      await shows(auditor, BETWEEN, `/phuong-an/${id}`);
      await hand.follow('Về hiện tại');
      expect(auditor.at).toBe(`/phuong-an/${id}`);
      const now = await auditor.text();
      expect(now).toContain(REASON);
      expect(now).not.toContain('Đang xem quá khứ');
      auditor.complaints.splice(
        0,
        auditor.complaints.length,
        ...auditor.complaints.filter((one) => !one.includes('404')),
      );
      expect(auditor.complaints).toEqual([]);
    });

    it('shows what one edition has otherwise than another, but not one that was not there yet', async () => {
      const hand = handOf(auditor);
      await auditor.goTo(`/phuong-an/${id}/ban/2`);
      await hand.press('So sánh');
      await auditor.reads(/Bản 2 khác bản 1 ở \d+ chỗ/);
      expect(await auditor.text()).toContain('Đăng ký hộ kinh doanh trực tuyến');
      await hand.follow('Bản 1');
      expect(auditor.at).toBe(`/phuong-an/${id}/ban/1`);
      expect(await auditor.goTo(`/ngay/${BETWEEN}/theo-giay/phuong-an/${id}/ban/2`)).toBe(404);
      auditor.complaints.length = 0;
    });

    it('is stepped through day by day', async () => {
      const hand = handOf(auditor);
      await auditor.goTo(`/phuong-an/${id}`);
      const days: string[] = [];
      for (let steps = 0; steps < 3; steps++) {
        await hand.follow('Ngày trước');
        days.push(/^\/ngay\/([\d-]+)\/theo-giay\//.exec(auditor.at)?.[1] ?? auditor.at);
      }
      expect(days).toEqual([REVISED, RETURNED, SENT]);
      await hand.follow('Ngày sau');
      await hand.follow(written(APPROVED));
      expect(auditor.at).toBe(`/ngay/${APPROVED}/theo-giay/phuong-an/${id}`);
      expect(await auditor.text()).toContain('chờ gửi');
    });
  });

  it('is a slider for who moves it', async () => {
    const auditor = await web.visitor(web.season.onlooker);
    const { page } = auditor;
    await auditor.goTo(`/phuong-an/${id}`);
    const slider = page.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await slider.getAttribute('aria-valuetext')).toMatch(new RegExp(`^${written(RETURNED)}: Trả lại`));
    await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')]);
    expect(page.url()).toBe(`${web.url}/ngay/${RETURNED}/theo-giay/phuong-an/${id}`);
  });

  it('has no page of what was not there yet, and none on which one acts', async () => {
    const officer = await web.visitor(await web.season.cast.as('officer', ROOM));
    expect(await officer.goTo(`/ngay/${daysAhead(-1)}/phuong-an/${id}`)).toBe(404);
    await officer.reads(new RegExp(`Hệ thống ghi nhận từ ngày ${written(daysAhead(0))}[^]*Chưa có vào ngày ấy`));
    await officer.goTo(`/ngay/${BETWEEN}/theo-doi`);
    await byMouse(officer).follow('Xem trang này theo ngày trên giấy tờ');
    expect(officer.at).toBe(`/ngay/${BETWEEN}/theo-giay/theo-doi?ke-hoach=${PLAN}`);
    expect(await officer.goTo(`/ngay/${BETWEEN}/phuong-an/${id}/soan/thu-tuc`)).toBe(404);
    await officer.reads(/Trang này chỉ có ở hiện tại/);
    await byMouse(officer).follow('Mở trang này ở hiện tại');
    expect(officer.at).toBe(`/phuong-an/${id}/soan/thu-tuc`);
  });

  it('is offered in the menu of every page that has one', async () => {
    const auditor = await web.visitor(web.season.onlooker);
    await auditor.goTo('/phuong-an?xep=due');
    await auditor.page.getByText('Xem thêm').click();
    await byMouse(auditor).follow('Xem lại một ngày');
    expect(auditor.at).toBe('/chon-ngay?trang=%2Fphuong-an%3Fxep%3Ddue');
    await byMouse(auditor).follow('Về trang trước');
    expect(auditor.at).toBe('/phuong-an?xep=due');
  });

  it('takes no form', async () => {
    const { token } = await web.season.cast.as('officer', ROOM);
    const headers = { cookie: `tinhgon_session=${token}`, 'sec-fetch-site': 'same-origin', accept: 'text/html' };
    const address = `${web.url}/ngay/${BETWEEN}/phuong-an/${id}/viec/duyet`;
    expect((await fetch(address, { method: 'POST', headers })).status).toBe(404);
  });

  it('asks again for what is no day, and for a day to come', async () => {
    const auditor = await web.visitor(web.season.onlooker);
    const hand = byMouse(auditor);
    await auditor.goTo('/chon-ngay?trang=/ho-so');
    await hand.fill('Ngày xem lại', '31/02/2026');
    await hand.press('Xem');
    await auditor.reads(/Hãy ghi ngày theo dạng/);
    await hand.fill('Ngày xem lại', written(daysAhead(1)));
    await hand.press('Xem');
    await auditor.reads(/không được sau hôm nay/);
    await hand.fill('Ngày xem lại', written(daysAhead(0)));
    await hand.press('Xem');
    expect(auditor.at).toBe(`/ngay/${daysAhead(0)}/ho-so`);
  });

  it('by paper is also that which was known on a day, on every page', async () => {
    const auditor = await web.visitor(web.season.onlooker);
    const hand = byMouse(auditor);
    await auditor.goTo(`/chon-ngay?trang=/phuong-an/${id}`);
    await hand.fill('Ngày xem lại', written(BETWEEN));
    await hand.fill('Đã biết đến hết ngày', written(daysAhead(-1)));
    await hand.press('Xem');
    await auditor.reads(/chỉ dùng khi xem theo ngày trên giấy tờ/);
    await hand.choose('Cách xem', 1);
    await hand.press('Xem');
    expect(auditor.at).toBe(`/ngay/${BETWEEN}/theo-giay/biet-den/${daysAhead(-1)}/phuong-an/${id}`);
    await auditor.reads(/Chưa có vào ngày ấy/);
    await hand.fill('Đã biết đến hết ngày', written(daysAhead(0)));
    await hand.press('Xem');
    const known = `/ngay/${BETWEEN}/theo-giay/biet-den/${daysAhead(0)}`;
    expect(auditor.at).toBe(`${known}/phuong-an/${id}`);
    expect(await auditor.text()).toContain(`như đã biết đến hết ngày ${written(daysAhead(0))}`);
    await hand.follow('Ngày trước');
    expect(auditor.at).toBe(`/ngay/${SENT}/theo-giay/biet-den/${daysAhead(0)}/phuong-an/${id}`);
    expect(await auditor.text()).toContain('So với hôm nay, theo những gì nay đã biết');
    await hand.follow('Hồ sơ trình');
    expect(auditor.at).toBe(`/ngay/${SENT}/theo-giay/biet-den/${daysAhead(0)}/ho-so`);
    await hand.follow('Về hiện tại');
    expect(auditor.at).toBe('/ho-so');
  });

  it('says of registers by paper what they hold, and leaves a phone room for the page', async () => {
    const auditor = await web.visitor(web.season.onlooker, { viewport: { width: 390, height: 844 } });
    for (const page of ['/phuong-an', '/thu-tuc', '/ke-hoach']) {
      await auditor.goTo(`/ngay/${BETWEEN}/theo-giay${page}`);
      const box = await auditor.page.locator('.past-banner').boundingBox();
      expect([page, (box?.height ?? 999) <= MOST_BANNER]).toEqual([page, true]);
      expect(await auditor.page.getByText('Theo ngày trên giấy tờ, sổ ở trang này').count()).toBe(
        Number(page !== '/phuong-an'),
      );
    }
    await auditor.goTo(`/ngay/${BETWEEN}/thu-tuc`);
    expect(await auditor.page.getByText('Theo ngày trên giấy tờ, sổ ở trang này').count()).toBe(0);
    await byMouse(auditor).follow('Đổi ngày');
    expect(auditor.at).toBe('/chon-ngay?trang=%2Fthu-tuc');
  });

  it.each([
    ['a day to come', daysAhead(1), 'chưa đến'],
    ['what is no day', '2026-02-31', 'không phải là một ngày'],
    ['what is no date', 'abc', '“abc” trong địa chỉ trang không phải là một ngày'],
  ])('at %s leads back to now, with the menu', async (_, day, said) => {
    const auditor = await web.visitor(web.season.onlooker);
    expect(await auditor.goTo(`/ngay/${day}/theo-giay/phuong-an`)).toBe(400);
    const seen = await auditor.text();
    expect(seen).toContain(said);
    expect(seen).not.toContain('Đang xem quá khứ');
    expect(await auditor.page.locator(`a[href*="/ngay/"]`).count()).toBe(0);
    await byMouse(auditor).follow('Hồ sơ trình');
    expect(auditor.at).toBe('/ho-so');
    expect(await auditor.goTo(`/ngay/${day}/phuong-an/${id}/soan/thu-tuc`)).toBe(400);
    await byMouse(auditor).follow('Mở trang này ở hiện tại');
    expect(auditor.at).toBe(`/phuong-an/${id}/soan/thu-tuc`);
  });

  it('comes after signing in', async () => {
    const stranger = await web.stranger();
    await stranger.goTo(`/ngay/${BETWEEN}/phuong-an`);
    expect(stranger.at).toBe(`/dang-nhap?den=%2Fngay%2F${BETWEEN}%2Fphuong-an`);
  });
});
