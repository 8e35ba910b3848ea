import { completeContent } from '../support/content.js';
import { daysAhead, today } from '../support/days.js';
import type { Judge } from '../support/dossier-acts.js';
import { draft, headApprove, returnProposal, startAssessment, submit } from '../support/proposal-acts.js';
import { walk } from '../support/walk.js';
import { byKeyboard, byMouse, type HandOf } from './support/hand.js';
import { decoded, linksIn, readPage } from './support/page-html.js';
import type { Visitor } from './support/visitor.js';
import { Web } from './support/web.js';

const PLAN = 'gia-sang-2026';
const ROOM = 'gia-sang.phong-kthtdt';
const REASON = 'Chưa nêu rõ điều khoản cần sửa.';
const TITLE = 'Đăng ký hộ kinh doanh';
const written = (day: string) => day.split('-').reverse().join('/');
const [FIRST, LAST] = [daysAhead(-25), daysAhead(-5)];
/** The proposal is returned after it. */
const BEFORE = daysAhead(-15);

const rejectAll: Judge = ({ measures }) => measures.map(() => ({ outcome: 'rejected', reason: 'Chưa đủ căn cứ.' }));

const WAYS: readonly (readonly [how: string, handOf: HandOf, javaScriptEnabled: boolean])[] = [
  ['with the mouse', byMouse, true],
  ['by the keyboard alone', byKeyboard, true],
  ['without scripts', byMouse, false],
];

describe('two days compared', () => {
  let web: Web;
  let id = '';
  beforeAll(async () => {
    web = await Web.open();
    const { cast } = web.season;
    const officer = await cast.as('officer', ROOM);
    const reviewer = await cast.as('reviewer', 'gia-sang.ttpvhcc');
    const drafting = (title: string) => ({ unit: ROOM, item: 'I.1', content: completeContent(title, 1) });
    ({ id } = await draft(officer, PLAN, drafting(TITLE), { on: daysAhead(-40) }));
    await headApprove(await cast.as('head', ROOM), id, { on: daysAhead(-30) });
    await submit(officer, id, { on: daysAhead(-20) });
    await startAssessment(reviewer, id, { on: daysAhead(-20) });
    await returnProposal(reviewer, id, REASON, { on: daysAhead(-10) });
    await draft(officer, PLAN, drafting('Phương án soạn sau'), { on: daysAhead(-10) });
    const rejected = await draft(officer, PLAN, drafting('Phương án không thông qua'), { on: daysAhead(-40) });
    await walk(web.season, [rejected.id], { judge: rejectAll });
  });
  afterAll(() => web.close());

  it.each(WAYS)('tell who returned a proposal and why, %s', async (_, handOf, javaScriptEnabled) => {
    const auditor: Visitor = await web.visitor(web.season.onlooker, { javaScriptEnabled });
    const hand = handOf(auditor);
    await auditor.goTo('/thay-doi');
    await hand.fill('Từ cuối ngày', written(FIRST));
    await hand.fill('Đến cuối ngày', written(LAST));
    await hand.press('So sánh');
    await auditor.reads(/Giữa hai ngày này không có phương án nào thay đổi/);
    await auditor.goTo(`/thay-doi?tu=${FIRST}&den=${LAST}&theo=giay-to`);
    await auditor.reads(/2 phương án có thay đổi/);
    await hand.follow('1 phương án bị trả lại');
    const told = await auditor.text();
    expect(told).toContain(REASON);
    expect(told).toContain('Người thẩm định tổng hợp');
    await hand.follow(/^Xem vào ngày này/);
    expect(auditor.at).toBe(`/ngay/${FIRST}/theo-giay/phuong-an/${id}`);
    expect(await auditor.text()).not.toContain(REASON);
    expect(auditor.complaints).toEqual([]);
  });

  it('tell who decided and why, and are sorted as one likes', async () => {
    const auditor = await web.visitor(web.season.onlooker);
    await auditor.goTo(`/thay-doi/danh-sach?tu=${LAST}&den=${today()}&theo=giay-to&thay-doi=decided`);
    const open = await auditor.page.locator('td[data-label="Ai làm gì, vì sao"] > ol').innerText();
    expect(open).toContain('Có quyết định về phương án: bản 1, hồ sơ HS-0001, Quyết định 2/QĐ-UBND');
    expect(open).toContain('không thông qua');
    expect(open).toContain('Chưa đủ căn cứ.');
    expect(open).toContain('Người quyết định, UBND tỉnh Thái Nguyên');
    await auditor.goTo(`/thay-doi/danh-sach?tu=2020-01-01&den=${today()}&theo=giay-to`);
    const numbers = () => auditor.page.locator('table.changed .num').allInnerTexts();
    expect(await numbers()).toEqual(['PA-0003', 'PA-0002', 'PA-0001']);
    await byMouse(auditor).choose(/^Thứ tự/, 2);
    await byMouse(auditor).press('Lọc');
    expect(await numbers()).toEqual(['PA-0001', 'PA-0002', 'PA-0003']);
    expect(auditor.complaints).toEqual([]);
  });

  it('count exactly the proposals to which each number leads', async () => {
    const { token } = web.season.onlooker;
    for (const by of ['plan', 'unit', 'ward', 'stage']) {
      const { html } = await readPage(`${web.url}/thay-doi?tu=${FIRST}&den=${LAST}&theo=giay-to&chia=${by}`, token);
      const counted = [...(html ?? '').matchAll(/<a href="(\/thay-doi\/danh-sach[^"]*)"[^>]*>(\d+)<\/a>/g)];
      expect(counted.length).toBeGreaterThan(5);
      for (const [, href = '', count = ''] of counted) {
        const list = await readPage(`${web.url}${href.replaceAll('&amp;', '&')}`, token);
        const rows = linksIn(list.html ?? '', 'a', 'href').filter((one) => /^\/phuong-an\/[\w-]{36}$/.test(one));
        expect([href, String(rows.length)]).toEqual([href, count]);
      }
    }
  });

  it('are led back to from every list, whatever narrows it', async () => {
    const { token } = web.season.onlooker;
    const days = `tu=${FIRST}&den=${LAST}&theo=giay-to`;
    const narrowed = [
      'thay-doi=returned',
      'thay-doi=decided&ket-qua=rejected',
      'dia-ban=19_19.gia-sang',
      `ke-hoach=${PLAN}&don-vi=${ROOM}`,
      'tu-buoc=ra-soat&buoc=tong-hop&thay-doi=moved',
    ].map((filters) => `/thay-doi/danh-sach?${days}&${filters}`);
    for (const address of [...narrowed, `/thay-doi/dong?${days}&dia-ban=19_19.gia-sang&con-so=time:working-hour`]) {
      const list = await readPage(`${web.url}${address}`, token);
      expect([address, list.status]).toEqual([address, 200]);
      const [, back = ''] = /<p class="crumbs"><a href="([^"]*)"/.exec(list.html ?? '') ?? [];
      const { status, html } = await readPage(`${web.url}${decoded(back)}`, token);
      expect([back, status]).toEqual([back, 200]);
      expect(html).toContain('value="giay-to" selected');
    }
  });

  it('give the same list as a table', async () => {
    const headers = { cookie: `tinhgon_session=${web.season.onlooker.token}` };
    const address = `${web.url}/thay-doi/bang-tinh?tu=${FIRST}&den=${LAST}&theo=giay-to&thay-doi=returned`;
    const answer = await fetch(address, { headers });
    expect(answer.headers.get('content-disposition')).toContain(
      `thay-doi-tu-${FIRST}-den-${LAST}-theo-giay-to-biet-den-${today()}.csv`,
    );
    const lines = (await answer.text()).trim().split('\r\n');
    expect(lines.filter((line) => line.includes(TITLE))).toHaveLength(1);
    expect(lines.some((line) => line.includes('Phương án soạn sau'))).toBe(false);
  });

  it('are of no day of the past, which the page says', async () => {
    const auditor = await web.visitor(web.season.onlooker);
    expect(await auditor.goTo(`/ngay/${BEFORE}/theo-giay/thay-doi`)).toBe(404);
    await auditor.reads(/so sánh hai ngày nêu ngay trong địa chỉ/);
    await byMouse(auditor).follow(`So sánh ngày ${written(BEFORE)} với hôm nay`);
    expect(auditor.at).toBe(`/thay-doi?tu=${BEFORE}&theo=giay-to`);
  });

  it('are a day of the past and today, of a proposal from its page', async () => {
    const auditor = await web.visitor(web.season.onlooker);
    const hand = byMouse(auditor);
    const list = `/thay-doi/danh-sach?tu=${BEFORE}&theo=giay-to&phuong-an=${id}`;
    for (const page of [`/phuong-an/${id}`, `/phuong-an/${id}/ban/1`]) {
      await auditor.goTo(`/ngay/${BEFORE}/theo-giay${page}`);
      await hand.follow('So với hôm nay');
      expect(auditor.at).toBe(list);
      await auditor.reads(/1 phương án, từ cuối ngày/);
      expect(await auditor.text()).toContain(REASON);
    }
    await auditor.goTo(`/ngay/${daysAhead(0)}/phuong-an/${id}`);
    await hand.follow('So với hôm nay');
    await auditor.reads(/Phương án này không có thay đổi nào như vậy giữa hai ngày/);
  });

  it('are asked for again where they are none, or in the wrong order', async () => {
    const auditor = await web.visitor(web.season.onlooker);
    await auditor.goTo('/thay-doi?tu=hôm+qua');
    await auditor.reads(/Từ cuối ngày: hãy ghi theo dạng ngày\/tháng\/năm/);
    await auditor.goTo(`/thay-doi?tu=${LAST}&den=${FIRST}`);
    await auditor.reads(/Thời điểm đầu không được sau thời điểm cuối/);
  });
});
