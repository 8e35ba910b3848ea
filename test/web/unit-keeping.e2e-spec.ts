import { hire } from '../support/people-acts.js';
import { act } from '../support/proposal-acts.js';
import { byKeyboard, byMouse, type Hand, type HandOf } from './support/hand.js';
import type { Visitor } from './support/visitor.js';
import { Web } from './support/web.js';

interface UnitRead {
  readonly name: string;
  readonly roles: readonly string[];
  readonly endedOn: string | null;
  readonly needed: { readonly posts: number };
}

const WAYS: readonly (readonly [how: string, handOf: HandOf, javaScriptEnabled: boolean])[] = [
  ['by keyboard', byKeyboard, true],
  ['with scripts off', byMouse, false],
];

let web: Web;
beforeAll(async () => {
  web = await Web.open();
});
afterAll(() => web.close());

describe.each(WAYS)('an administrator keeps a unit %s', (how, handOf, javaScriptEnabled) => {
  let visitor: Visitor;
  let hand: Hand;
  let clerk = '';
  const id = `gia-sang.${how.replaceAll(' ', '-')}`;
  const page = `/quan-tri/don-vi/${id}`;
  beforeAll(async () => {
    visitor = await web.newcomer('thai-nguyen.ubnd.quan-tri', { javaScriptEnabled });
    hand = handOf(visitor);
  });
  const read = () => web.season.administrator.get<UnitRead>(`/units/${id}`);
  const tick = async (label: string) => {
    await visitor.page.getByLabel(label, { exact: true }).first().focus();
    await visitor.page.keyboard.press('Space');
  };

  it('registering it', async () => {
    await visitor.goTo('/quan-tri/don-vi');
    await hand.follow('Đăng ký đơn vị mới');
    await hand.fill('Tên đơn vị', 'Tổ Một cửa');
    await hand.fill('Mã đơn vị', id);
    await tick('Phường Gia Sàng, tỉnh Thái Nguyên');
    await tick('Chuyên viên đơn vị');
    await hand.press('Đăng ký');
    await visitor.reads(/Đã ghi: Đăng ký đơn vị mới/);
    expect(await read()).toMatchObject({ name: 'Tổ Một cửa', roles: ['officer'], endedOn: null });
  });

  it('renaming it, with a further role', async () => {
    await visitor.goTo(page);
    await hand.follow('Đổi tên, thêm vai trò của đơn vị');
    await hand.fill('Tên đơn vị', 'Tổ Tiếp nhận');
    await tick('Lãnh đạo đơn vị');
    await hand.press('Ghi tên và vai trò');
    await visitor.reads(/Đã ghi: Ghi tên và vai trò/);
    expect(await read()).toMatchObject({ name: 'Tổ Tiếp nhận', roles: ['officer', 'head'] });
  });

  it('told what is left while somebody holds a post there', async () => {
    const { administrator } = web.season;
    const person = { username: `nguoi.o.${how.length}`, password: 'chum ruot ngot cuoi he 5', fullName: 'Lê Thị Ở' };
    const posts = [{ role: 'officer', unit: id }];
    clerk = await hire(administrator, { ...person, area: ['19', '19.gia-sang'], posts });
    await visitor.goTo(page);
    const text = await visitor.text();
    expect(text).toContain('Lê Thị Ở');
    expect(text).toContain('1 chức vụ đang hoặc sắp có người giữ');
    await visitor.goTo(`${page}/viec/cham-dut`);
    expect(await visitor.text()).toContain('nên chưa chấm dứt hoạt động được');
    expect((await read()).needed.posts).toBe(1);
  });

  it('ending it once nothing needs it', async () => {
    const { posts } = await web.season.administrator.get<{ posts: readonly { id: string }[] }>(`/people/${clerk}`);
    const last = [`appointments/${posts[0]?.id ?? ''}/end`, { lastDay: '2026-02-28' }] as const;
    await act(web.season.administrator, `/people/${clerk}`, last);
    await visitor.goTo(page);
    await hand.follow('Chấm dứt hoạt động của đơn vị');
    await hand.fill('Lý do', 'Sáp nhập vào Trung tâm');
    await hand.press('Chấm dứt hoạt động');
    await visitor.reads(/Đơn vị đã chấm dứt hoạt động từ ngày/);
    expect((await read()).endedOn).not.toBeNull();
    expect(visitor.complaints).toEqual([]);
    await visitor.context.close();
  });
});
