import { planOfShape } from '../plans/newcomers.js';
import { usernameOf } from '../support/cast.js';
import { byKeyboard, byMouse, type HandOf } from './support/hand.js';
import { violationsOn } from './support/axe.js';
import { Web } from './support/web.js';

const ADMINISTRATOR = usernameOf({ role: 'administrator', unit: 'thai-nguyen.ubnd' });
const OFFICER = usernameOf({ role: 'officer', unit: 'gia-sang.phong-vhxh' });
const MARK = '<img src=x onerror=alert(1)>';

const WAYS: readonly (readonly [how: string, handOf: HandOf, javaScriptEnabled: boolean])[] = [
  ['with the mouse', byMouse, true],
  ['by the keyboard alone', byKeyboard, true],
  ['without scripts', byMouse, false],
];

interface PlanRead {
  readonly status: string;
  readonly title: string;
}

describe('a plan file', () => {
  let web: Web;
  beforeAll(async () => {
    web = await Web.open();
  });
  afterAll(() => web.close());

  const fileOf = (id: string, title: string) =>
    JSON.stringify({ ...planOfShape(id, ['review', 'approval']), title }, null, 2);
  const read = (plan: string) => web.season.administrator.get<PlanRead>(`/plans/${plan}`);

  it.each(WAYS)('is checked, mended, imported and adopted, %s', async (how, handOf, javaScriptEnabled) => {
    const id = `nhap-${String(WAYS.findIndex(([one]) => one === how))}`;
    const sound = fileOf(id, `Kế hoạch nhập ${how}`);
    const faulty = sound.replace('"kind": "review"', `"kind": "${MARK.replaceAll('"', "'")}"`);
    const visitor = await web.newcomer(ADMINISTRATOR, { javaScriptEnabled });
    const hand = handOf(visitor);
    await visitor.goTo('/ke-hoach');
    await hand.follow('Nạp kế hoạch');
    await hand.press('Kiểm tra');
    await visitor.reads(/Chưa có tệp/);
    await visitor.page
      .getByLabel('Tệp kế hoạch')
      .setInputFiles({ name: 'ke-hoach.json', mimeType: 'application/json', buffer: Buffer.from(faulty) });
    await hand.press('Kiểm tra');
    const line = String(faulty.slice(0, faulty.indexOf(MARK)).split('\n').length);
    const row = visitor.page.getByRole('row').filter({ hasText: MARK });
    expect(await row.first().innerText()).toContain(line);
    if (javaScriptEnabled) expect(await violationsOn(visitor)).toEqual([]);
    await visitor.page.getByLabel('Nội dung tệp').fill(`${sound.slice(0, -1)} `);
    await hand.press('Kiểm tra');
    await visitor.reads(/Nội dung không đọc được|đúng cú pháp/);
    const lastLine = sound.slice(0, -1).trimEnd().split('\n').length;
    expect(await visitor.text()).toMatch(new RegExp(`Dòng ${String(lastLine)}: "remarks"`));
    await visitor.page.getByLabel('Nội dung tệp').fill(sound);
    await hand.press('Kiểm tra');
    await visitor.reads(/Tệp đúng mẫu, nạp được/);
    await expect(read(id)).rejects.toThrow(/404/);
    await hand.press('Nạp kế hoạch');
    await visitor.reads(/Đã ghi: Nạp kế hoạch/);
    expect(await read(id)).toMatchObject({ status: 'imported', title: `Kế hoạch nhập ${how}` });
    await hand.follow('Ban hành kế hoạch trong hệ thống');
    await hand.press('Ban hành trong hệ thống');
    await visitor.reads(/Đã ghi: Ban hành trong hệ thống/);
    expect((await read(id)).status).toBe('adopted');
    // The browser itself tells of pages that tell of a fault.
    expect(visitor.complaints.filter((one) => !one.includes('Failed to load resource'))).toEqual([]);
    await visitor.context.close();
  });

  it('is for administrators, and nothing of it is read for anybody else', async () => {
    const officer = await web.newcomer(OFFICER);
    await officer.goTo('/ke-hoach/nhap');
    await officer.reads(/Chỉ quản trị viên nạp được kế hoạch/);
    await officer.context.close();
    const { token } = await web.season.cast.as('officer', 'gia-sang.phong-vhxh');
    const send = (file: string, cookie: string) => {
      const body = new FormData();
      body.set('_key', 'mot-khoa-bat-ky');
      body.set('tep', new Blob([file]), 'a.json');
      const headers = { 'sec-fetch-site': 'same-origin', cookie };
      return fetch(`${web.url}/ke-hoach/nhap`, { method: 'POST', body, headers, redirect: 'manual' });
    };
    const session = `tinhgon_session=${token}`;
    expect((await send(fileOf('cua-nguoi-khac', 'Kế hoạch'), session)).status).toBe(403);
    expect((await send('x'.repeat(3_000_000), session)).status).toBe(413);
    const stranger = await send('{}', '');
    expect(await stranger.text()).toContain('<h1>Đăng nhập</h1>');
    const foreign = new FormData();
    const other = await fetch(`${web.url}/ke-hoach/nhap`, {
      method: 'POST',
      body: foreign,
      headers: { cookie: session },
    });
    expect(other.status).toBe(403);
  });
});
