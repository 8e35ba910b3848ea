import { ApiProblem } from '../support/problem.js';
import type { Session } from '../support/service.js';
import { byKeyboard, byMouse, type Hand, type HandOf } from './support/hand.js';
import type { Visitor } from './support/visitor.js';
import { Web } from './support/web.js';

interface PersonRead {
  readonly name: string | null;
  readonly account: { readonly state: string } | null;
  readonly posts: readonly { readonly title: string; readonly to: string | null; readonly standing: string }[];
}

const WAYS: readonly (readonly [how: string, handOf: HandOf, javaScriptEnabled: boolean])[] = [
  ['by keyboard', byKeyboard, true],
  ['with scripts off', byMouse, false],
];
const OVERSEER = 'thai-nguyen.ubnd.quan-tri';
const FIRST = 'khung cua so mau xanh 7';
const SECOND = 'chiec thuyen giay troi 8';

let web: Web;
beforeAll(async () => {
  web = await Web.open();
});
afterAll(() => web.close());

describe.each(WAYS)('an administrator %s', (how, handOf, javaScriptEnabled) => {
  let visitor: Visitor;
  let hand: Hand;
  let person = '';
  const username = `nguoi.moi.${how.replaceAll(' ', '-')}`;
  beforeAll(async () => {
    visitor = await web.newcomer(OVERSEER, { javaScriptEnabled });
    hand = handOf(visitor);
  });
  const read = () => web.season.administrator.get<PersonRead>(`/people/${person}`);
  const signIn = (password: string): Promise<Session> => web.season.service.signIn(username, password);

  it('registers somebody with an account', async () => {
    await visitor.goTo('/quan-tri/nguoi');
    await hand.follow('Đăng ký người mới');
    await hand.fill('Họ tên', 'Trần Thị Mới');
    await hand.fill('Tên đăng nhập', username);
    await hand.fill('Mật khẩu tạm', FIRST);
    await visitor.page.getByLabel('Phường Gia Sàng, tỉnh Thái Nguyên').focus();
    await visitor.page.keyboard.press('Space');
    await hand.press('Đăng ký');
    await visitor.reads(/Đã ghi: Đăng ký người mới/);
    person = /^\/quan-tri\/nguoi\/([\w-]+)/.exec(visitor.at)?.[1] ?? '';
    expect(await read()).toMatchObject({ name: 'Trần Thị Mới', account: { state: 'change-due' }, posts: [] });
  });

  it('appoints them', async () => {
    await hand.follow('Bổ nhiệm');
    await hand.choose('Đơn vị', 1);
    await hand.choose('Vai trò', 8);
    await hand.fill('Chức danh', 'Quản trị viên phường');
    await hand.fill('Giữ từ ngày', '1/2/2026');
    await hand.press('Bổ nhiệm');
    await visitor.reads(/Đã ghi: Bổ nhiệm/);
    const { posts } = await read();
    expect(posts).toMatchObject([{ title: 'Quản trị viên phường', to: null, standing: 'held' }]);
  });

  it('is told what is wrong at its field, and a password is never given back', async () => {
    await visitor.goTo(`/quan-tri/nguoi/${person}/viec/cap-lai-mat-khau`);
    await hand.fill('Mật khẩu tạm', 'ngan');
    await hand.press('Cấp lại mật khẩu');
    await visitor.reads(/Mật khẩu tạm: /);
    expect(await visitor.page.getByLabel('Mật khẩu tạm', { exact: true }).inputValue()).toBe('');
    expect(await visitor.page.content()).not.toContain('ngan"');
    // The browser itself tells of a page that tells of a fault.
    visitor.complaints.length = 0;
  });

  it('gives them another password, which they must change', async () => {
    await hand.fill('Mật khẩu tạm', SECOND);
    await hand.press('Cấp lại mật khẩu');
    await visitor.reads(/Đã ghi: Cấp lại mật khẩu/);
    await expect(signIn(FIRST)).rejects.toThrow(ApiProblem);
    const session = await signIn(SECOND);
    await session.post('/me/password', { current: SECOND, next: FIRST });
    expect((await read()).account?.state).toBe('open');
  });

  it('disables and enables the account, and renames the person', async () => {
    await visitor.goTo(`/quan-tri/nguoi/${person}`);
    await hand.follow('Khóa tài khoản');
    await hand.press('Khóa tài khoản');
    await visitor.reads(/Đã ghi: Khóa tài khoản/);
    await expect(signIn(FIRST)).rejects.toThrow(ApiProblem);
    await hand.follow('Mở khóa tài khoản');
    await hand.press('Mở khóa tài khoản');
    await hand.follow('Đặt họ tên');
    await hand.fill('Họ tên', 'Trần Thị Khác');
    await hand.press('Đặt họ tên');
    await visitor.reads(/Đã ghi: Đặt họ tên/);
    expect(await read()).toMatchObject({ name: 'Trần Thị Khác', account: { state: 'open' } });
  });

  it('ends the post, which stays to be seen', async () => {
    await hand.follow('Chấm dứt');
    await hand.fill('Ngày cuối cùng còn giữ', '28/2/2026');
    await hand.press('Chấm dứt');
    await visitor.reads(/Đã ghi: Chấm dứt việc bổ nhiệm/);
    expect((await read()).posts).toMatchObject([{ to: '2026-02-28', standing: 'past' }]);
    expect(await visitor.text()).toContain('Chức vụ trước đây');
  });

  it('finds them in the list, without diacritics', async () => {
    await visitor.goTo('/quan-tri/nguoi');
    await hand.fill('Họ tên, có dấu hoặc không dấu', 'tran khac');
    await hand.press('Lọc');
    await hand.follow('Trần Thị Khác');
    expect(visitor.at).toBe(`/quan-tri/nguoi/${person}`);
  });

  it('erases the name for good, told before what that does', async () => {
    await hand.follow('Xóa họ tên');
    await hand.press('Xem việc xóa sẽ làm gì');
    await visitor.reads(/Bị xóa hoặc chấm dứt/);
    expect((await read()).name).toBe('Trần Thị Khác');
    await hand.press('Xóa hẳn họ tên');
    await visitor.reads(/Người đã xóa họ tên/);
    expect(await read()).toMatchObject({ name: null, account: null });
    expect(visitor.complaints).toEqual([]);
    await visitor.context.close();
  });
});

it('a first password is never given back, whatever else is wrong', async () => {
  const visitor = await web.newcomer(OVERSEER);
  const hand = byMouse(visitor);
  await visitor.goTo('/quan-tri/nguoi/moi');
  await hand.fill('Họ tên', 'Trần Thị Sai');
  await hand.fill('Tên đăng nhập', 'tên có dấu');
  await hand.fill('Mật khẩu tạm', FIRST);
  await visitor.page.getByLabel('Phường Gia Sàng, tỉnh Thái Nguyên').check();
  await hand.press('Đăng ký');
  await visitor.reads(/Tên đăng nhập: /);
  expect(await visitor.page.getByLabel('Họ tên', { exact: true }).inputValue()).toBe('Trần Thị Sai');
  expect(await visitor.page.content()).not.toContain(FIRST);
});

it('nobody acts on their own account, and is told why', async () => {
  const visitor = await web.newcomer(OVERSEER);
  await visitor.goTo(`/quan-tri/nguoi/${web.season.administrator.person}`);
  const text = await visitor.text();
  expect(text).toContain('Bạn không có việc phải làm ở đây');
  await visitor.page.getByText('Việc chưa làm được').click();
  expect(await visitor.text()).toMatch(/Khóa tài khoản\s+\S/);
});

it('people are hidden from whoever oversees nothing', async () => {
  const visitor = await web.newcomer('gia-sang.phong-vhxh.chuyen-vien');
  expect(await visitor.goTo('/quan-tri/nguoi')).toBe(403);
  expect(await visitor.goTo('/quan-tri')).toBe(200);
  expect(await visitor.text()).not.toContain('Người dùng');
});
