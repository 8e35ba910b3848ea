import { completeContent } from '../support/content.js';
import { daysAhead, today } from '../support/days.js';
import { refusalOf } from '../support/problem.js';
import { draft, headApprove } from '../support/proposal-acts.js';
import { byKeyboard } from './support/hand.js';
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
  });

  it('are for nobody else', async () => {
    const { token } = await web.season.cast.as('officer', ROOM);
    const { status, html } = await readPage(`${web.url}/bi-tu-choi`, token);
    expect(status).toBe(403);
    expect(html).not.toContain('ApproveEdition');
  });
});
