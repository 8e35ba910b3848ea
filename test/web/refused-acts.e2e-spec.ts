import { completeContent } from '../support/content.js';
import { daysAhead, today } from '../support/days.js';
import { refusalOf } from '../support/problem.js';
import { draft, headApprove } from '../support/proposal-acts.js';
import { byKeyboard, byMouse } from './support/hand.js';
import { readPage } from './support/page-html.js';
import { Web } from './support/web.js';

const PLAN = 'gia-sang-2026';
const ROOM = 'gia-sang.phong-kthtdt';
const written = (day: string) => day.split('-').reverse().join('/');

describe('refused acts', () => {
  let web: Web;
  let id = '';
  beforeAll(async () => {
    web = await Web.open();
    const { cast } = web.season;
    const officer = await cast.as('officer', ROOM);
    const content = completeContent('Đăng ký hộ kinh doanh', 1);
    ({ id } = await draft(officer, PLAN, { unit: ROOM, item: 'I.1', content }));
    expect(await refusalOf(headApprove(officer, id))).toContain('403');
  });
  afterAll(() => web.close());

  it('are found by who oversees: who tried what, on what, and why not', async () => {
    const auditor = await web.visitor(web.season.onlooker);
    const hand = byKeyboard(auditor);
    await auditor.goTo('/bi-tu-choi');
    await auditor.reads(/1 dòng/);
    expect(await auditor.text()).toContain('Duyệt bản phương án');
    await hand.follow(/Đăng ký hộ kinh doanh/);
    expect(auditor.at).toBe(`/phuong-an/${id}`);
    await auditor.goTo('/bi-tu-choi');
    await hand.fill('Đến hết ngày', written(daysAhead(-1)));
    await hand.press('Lọc');
    await auditor.reads(/Không có việc nào bị từ chối như vậy/);
    await auditor.goTo('/bi-tu-choi?den=31/02/2026');
    await auditor.reads(/Hãy ghi ngày theo dạng/);
    await auditor.goTo('/bi-tu-choi?tu=2026-12-01&den=2026-11-01');
    await auditor.reads(/Ngày đầu không được sau ngày cuối/);
  });

  it('are those known on a day, and come as a table', async () => {
    const { token } = web.season.onlooker;
    const then = await readPage(`${web.url}/ngay/${daysAhead(-1)}/bi-tu-choi`, token);
    expect(then.html).toContain('Không có việc nào bị từ chối như vậy');
    const headers = { cookie: `tinhgon_session=${token}` };
    const table = await fetch(`${web.url}/ngay/${today()}/bi-tu-choi/bang-tinh?viec=ApproveEdition`, { headers });
    const [headings = '', ...rows] = (await table.text()).trim().split('\r\n');
    expect(headings).toContain('Người bị từ chối;Việc bị từ chối;Lý do từ chối');
    expect(rows).toEqual([expect.stringContaining('PA-0001 Đăng ký hộ kinh doanh')]);
    const paper = await fetch(`${web.url}/ngay/${daysAhead(-1)}/theo-giay/phuong-an/bang-tinh`, { headers });
    expect([paper.status, paper.headers.get('content-disposition')]).toEqual([
      200,
      `attachment; filename="phuong-an-${daysAhead(-1)}-theo-giay-to-biet-den-${today()}.csv"`,
    ]);
  });

  it('say what they were tried on: people, plans, procedures, units, calendars', async () => {
    const { cast, administrator } = web.season;
    const stranger = await cast.as('administrator', 'bac-ninh.ubnd');
    await administrator.post('/procedures/imports', [{ ma_thu_tuc: '1.001612', ten_thu_tuc: 'Đăng ký hộ' }]);
    const officer = await cast.as('officer', ROOM);
    const post = { role: 'officer', title: 'Chuyên viên', unit: ROOM, from: '2026-01-01' };
    const baseline = { agency: 'gia-sang.ubnd', time: '5 ngày', source: { title: 'Báo cáo' } };
    await refusalOf(stranger.post(`/people/${officer.person}/appointments`, post, { ifMatch: '"0"' }));
    await refusalOf(stranger.post('/procedures/1.001612:19/baselines', baseline, { ifMatch: '"0"' }));
    await refusalOf(officer.post(`/units/${ROOM}/end`, { reason: 'Thử.' }, { ifMatch: '"0"' }));
    await refusalOf(officer.post(`/plans/${PLAN}/closure`, { reason: 'Thử.' }, { ifMatch: '"0"' }));
    await refusalOf(officer.put('/calendars/19_19.gia-sang', {}, { ifMatch: '"0"' }));
    const auditor = await web.visitor(web.season.onlooker);
    await auditor.goTo('/bi-tu-choi');
    await byMouse(auditor).choose(/^Thứ tự/, 1);
    await byMouse(auditor).press('Lọc');
    expect(auditor.at).toContain('xep=oldest');
    const targets = await auditor.page.locator('td[data-label="Trên gì"]').allInnerTexts();
    const [first, person, procedure, unit, plan, calendar] = targets.map((target) => target.replaceAll(/\s+/g, ' '));
    expect(first).toContain('PA-0001');
    expect(person).toMatch(/^Chuyên viên đơn vị mẫu \d+ Người$/);
    expect(procedure).toBe('Đăng ký hộ Thủ tục');
    expect(unit).toBe('Phòng Kinh tế, Hạ tầng và Đô thị, phường Gia Sàng Đơn vị');
    expect(plan).toMatch(/^Kế hoạch .* Kế hoạch$/);
    expect(calendar).toMatch(/^phường Gia Sàng.* Lịch làm việc$/i);
  });

  it('of whoever comes from elsewhere are narrowed to that person by a leader', async () => {
    const { cast } = web.season;
    const stranger = await cast.as('examiner', 'thai-nguyen.vp-ubnd');
    expect(await refusalOf(headApprove(stranger, id))).toContain('403');
    const leader = await web.visitor(await cast.as('leader', 'gia-sang.ubnd'));
    await leader.goTo('/bi-tu-choi');
    const links = await leader.page.locator('td[data-label="Ai"] a').all();
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) {
      const address = (await link.getAttribute('href')) ?? '';
      const { status, html } = await readPage(`${web.url}${address}`, (await cast.as('leader', 'gia-sang.ubnd')).token);
      expect([address, status]).toEqual([address, 200]);
      expect(html).toContain('dòng');
    }
    const { html } = await readPage(`${web.url}/bi-tu-choi?nguoi=khong-co`, web.season.onlooker.token);
    expect(html).toContain('Người trong địa chỉ trang không dùng được.');
  });

  it('are for nobody else', async () => {
    const { token } = await web.season.cast.as('officer', ROOM);
    const { status, html } = await readPage(`${web.url}/bi-tu-choi`, token);
    expect(status).toBe(403);
    expect(html).not.toContain('ApproveEdition');
  });
});
