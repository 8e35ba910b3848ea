import { DEMONSTRATION_PASSWORD, usernameOf } from '../support/cast.js';
import { completeContent } from '../support/content.js';
import { draft, readProposal, revise } from '../support/proposal-acts.js';
import type { Session } from '../support/service.js';
import { until } from '../support/until.js';
import type { Visitor } from './support/visitor.js';
import { Web } from './support/web.js';

const ROOM = 'gia-sang.phong-vhxh';
const OFFICER = usernameOf({ role: 'officer', unit: ROOM });
const TYPED = 'Tên gõ dở, chưa lưu';

describe('what an officer has typed', () => {
  let web: Web;
  let officer: Session;
  let proposal: string;
  let visitor: Visitor;
  beforeAll(async () => {
    web = await Web.open();
  });
  afterAll(() => web.close());
  beforeEach(async () => {
    const { service } = web.season;
    officer = await service.signIn(OFFICER, DEMONSTRATION_PASSWORD);
    const content = completeContent('Tên đã lưu');
    proposal = (await draft(officer, 'gia-sang-2026', { unit: ROOM, item: 'I.1', content })).id;
    visitor = await web.visitor(officer);
    await visitor.goTo(`/phuong-an/${proposal}/soan/thu-tuc?after=${after()}`);
  });
  afterEach(() => visitor.context.close());

  const after = () => new URL(web.season.service.upToDate('/x'), web.url).searchParams.get('after') ?? '';
  const title = (of = visitor) => of.page.getByLabel('Tên phương án', { exact: true });
  const kept = () => visitor.page.getByText(/^Đã giữ lúc/).waitFor();
  const shows = (text: string, of = visitor) =>
    until(
      () => title(of).inputValue(),
      (value) => value === text,
    );

  it('is kept on the server, with no new edition, and is there on another computer', async () => {
    await title().fill(TYPED);
    await kept();
    const elsewhere = await web.newcomer(OFFICER);
    await elsewhere.goTo(`/phuong-an/${proposal}/soan/thu-tuc`);
    await shows(TYPED, elsewhere);
    await elsewhere.context.close();
    const { edition, content } = await readProposal(officer, proposal);
    expect([edition, content.title]).toEqual([1, 'Tên đã lưu']);
  });

  it('survives a crash before the server had it', async () => {
    await visitor.context.setOffline(true);
    await title().fill(TYPED);
    // The browser has stored it by then.
    await visitor.page.getByText(/^Mất kết nối/).waitFor();
    await visitor.page.close();
    await visitor.context.setOffline(false);
    const again = await web.tabBeside(visitor);
    await again.goTo(`/phuong-an/${proposal}/soan/thu-tuc`);
    await again.page.getByRole('button', { name: 'Lấy lại' }).click();
    await shows(TYPED, again);
  });

  it('survives a reload', async () => {
    await title().fill(TYPED);
    await kept();
    await visitor.page.reload();
    await shows(TYPED);
  });

  it('waits out a lost connection', async () => {
    await visitor.context.setOffline(true);
    await title().fill(TYPED);
    await visitor.page.getByText(/Mất kết nối/).waitFor();
    await visitor.context.setOffline(false);
    await kept();
    await visitor.page.reload();
    await shows(TYPED);
  });

  it('goes on after the session has ended, by way of signing in', async () => {
    await officer.delete('/sessions/current');
    await title().fill(TYPED);
    await visitor.page.getByRole('button', { name: 'Lưu thành bản mới' }).click();
    await visitor.page.getByLabel('Tên đăng nhập').fill(OFFICER);
    await visitor.page.getByLabel('Mật khẩu').fill(DEMONSTRATION_PASSWORD);
    await visitor.page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await visitor.page.getByRole('button', { name: 'Gửi tiếp' }).click();
    await visitor.page.getByText('Đã lưu thành bản 2').waitFor();
    await shows(TYPED);
  });

  it('is beside what another person saved meanwhile', async () => {
    await title().fill(TYPED);
    const { content } = await readProposal(officer, proposal);
    await revise(officer, proposal, { ...content, title: 'Tên của người khác' });
    await visitor.page.getByRole('button', { name: 'Lưu thành bản mới' }).click();
    await visitor.reads(/Phương án đã đổi từ khi bạn mở trang này/);
    expect(await visitor.focused()).toMatch(/Phương án đã đổi/);
    await shows(TYPED);
    expect(await visitor.text()).toMatch(/Tên của người khác/);
    expect(await visitor.text()).not.toMatch(/tải lại/);
    await visitor.page.getByRole('button', { name: 'Lưu thành bản mới' }).click();
    await visitor.page.getByText('Đã lưu thành bản 3').waitFor();
    expect((await readProposal(officer, proposal)).content.title).toBe(TYPED);
  });

  it('is not left in the browser by whoever signs out', async () => {
    await visitor.context.setOffline(true);
    await title().fill(TYPED);
    await visitor.page.getByText(/Mất kết nối/).waitFor();
    expect(await stored(visitor)).toContain(TYPED);
    await visitor.context.setOffline(false);
    await visitor.page.locator('.me summary').click();
    await visitor.page.getByRole('button', { name: 'Đăng xuất' }).click();
    await visitor.reads(/Đã đăng xuất/);
    expect(await stored(visitor)).not.toContain(TYPED);
  });
});

function stored({ page }: Visitor): Promise<string> {
  return page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]));
}
