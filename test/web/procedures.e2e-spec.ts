import { usernameOf } from '../support/cast.js';
import { violationsOn } from './support/axe.js';
import { byKeyboard, byMouse, type HandOf } from './support/hand.js';
import { Web } from './support/web.js';

const ADMINISTRATOR = usernameOf({ role: 'administrator', unit: 'thai-nguyen.ubnd' });
const OFFICER = usernameOf({ role: 'officer', unit: 'gia-sang.phong-vhxh' });
const LINES = 'application/x-ndjson';
const MARK = '<img src=x onerror=alert(1)>';

const WAYS: readonly (readonly [how: string, handOf: HandOf, javaScriptEnabled: boolean])[] = [
  ['with the mouse', byMouse, true],
  ['by the keyboard alone', byKeyboard, true],
  ['without scripts', byMouse, false],
];

const csv = (...rows: readonly string[]) => ['Mã thủ tục;Tên thủ tục;Lĩnh vực', ...rows, ''].join('\r\n');

describe('procedures', () => {
  let web: Web;
  beforeAll(async () => {
    web = await Web.open();
  });
  afterAll(() => web.close());

  it.each(WAYS)(
    'are imported after a look at what would change, and found, %s',
    async (how, handOf, javaScriptEnabled) => {
      const code = `7.00000${String(WAYS.findIndex(([one]) => one === how))}`;
      const visitor = await web.newcomer(ADMINISTRATOR, { javaScriptEnabled });
      const hand = handOf(visitor);
      let told = 0;
      visitor.page.on('request', (request) => (told += request.headers()['accept'] === LINES ? 1 : 0));
      const choose = (name: string, text: string) =>
        visitor.page.getByLabel('Tệp thủ tục').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
      const known = () => web.season.administrator.get<{ readonly field: string }>(`/procedures/${code}`);

      await visitor.goTo('/thu-tuc/nhap');
      await visitor.reads(/Cột bắt buộc: “Mã thủ tục”, “Tên thủ tục”/);
      const press = (name: string) => visitor.page.getByRole('button', { name, exact: true }).press('Enter');
      await press('Nạp vào sổ');
      await visitor.reads(/Chưa chọn tệp/);
      const first = csv(`${code};Đăng ký thử ${MARK};Hộ tịch`, 'sai mã;Không nạp được;Hộ tịch');
      await choose('danh-muc.csv', first);
      await press('Xem trước');
      await visitor.reads(/Xem trước, chưa ghi gì: danh-muc\.csv\. 1 mới, 0 thay đổi, 0 không đổi, 1 sai/);
      await visitor.reads(/Mã phải có dạng/);
      if (javaScriptEnabled) expect(await violationsOn(visitor)).toEqual([]);
      await expect(known()).rejects.toThrow(/404/);
      // Without scripts the browser forgets the file.
      if (!javaScriptEnabled) await choose('danh-muc.csv', first);
      await press('Nạp vào sổ');
      await visitor.reads(/Đã nạp: danh-muc\.csv\. 1 mới/);
      expect((await known()).field).toBe('Hộ tịch');

      await visitor.goTo('/thu-tuc/nhap');
      await choose('sua.csv', csv(`${code};Đăng ký thử ${MARK};Tư pháp`));
      await press('Nạp vào sổ');
      await visitor.reads(/Đã nạp: sua\.csv\. 0 mới, 1 thay đổi/);
      await visitor.reads(/Hộ tịch[\s\S]*Tư pháp/);

      await visitor.goTo('/thu-tuc');
      await hand.fill('Mã, tên, lĩnh vực, số quyết định, có dấu hoặc không dấu', code);
      await hand.press('Lọc');
      await visitor.reads(/1 thủ tục/);
      await hand.follow(/^Đăng ký thử/);
      await visitor.reads(/1 mục thay đổi[\s\S]*tệp sua\.csv, dòng 2/);
      expect(await visitor.text()).toContain(MARK);
      await hand.follow('Nạp thủ tục vào sổ');
      await visitor.reads(/Nội dung như tệp ghi khi đó[\s\S]*Hộ tịch/);
      expect(told > 0).toBe(javaScriptEnabled);
      expect(visitor.complaints.filter((one) => !one.includes('Failed to load resource'))).toEqual([]);
      await visitor.context.close();
    },
  );

  it('have their result as a table, and are listed', async () => {
    const visitor = await web.newcomer(ADMINISTRATOR);
    await visitor.goTo('/thu-tuc/nhap');
    const buffer = Buffer.from(csv('7.000099;Thủ tục của bảng;Hộ tịch'));
    await visitor.page.getByLabel('Tệp thủ tục').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer });
    const [file] = await Promise.all([
      visitor.page.waitForEvent('download'),
      visitor.page.getByRole('button', { name: 'Tải kết quả dạng bảng tính' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('ket-qua-nap.csv');
    await visitor.goTo('/thu-tuc/cac-lan-nap');
    await visitor.reads(/6 lần nạp đã đổi sổ/);
    await visitor.reads(/sua\.csv[\s\S]*danh-muc\.csv/);
    const made = visitor.page.waitForEvent('download');
    await visitor.page.getByRole('link', { name: 'Tải bảng tính' }).click();
    expect((await made).suggestedFilename()).toMatch(/^cac-lan-nap-\d{4}-\d{2}-\d{2}\.csv$/);
    await visitor.context.close();
  });

  it('are not imported by the table of an import, which tells of what was', async () => {
    const { token } = web.season.administrator;
    const send = async (path: string, text: string) => {
      const body = new FormData();
      for (const [name, value] of [
        ['_key', 'khoa-cua-bang-tinh'],
        ['_da-nap', '1'],
        ['emptyCells', 'keep'],
      ] as const)
        body.set(name, value);
      body.set('tep', new Blob([text]), 'a.csv');
      const headers = { 'sec-fetch-site': 'same-origin', cookie: `tinhgon_session=${token}` };
      const answer = await fetch(`${web.url}${path}`, { method: 'POST', body, headers });
      return { status: answer.status, text: await answer.text() };
    };
    const file = csv('7.000097;Thủ tục của bảng;Hộ tịch');
    const known = () => web.season.administrator.get('/procedures/7.000097');
    expect((await send('/thu-tuc/nhap/bang-tinh', file)).status).toBe(200);
    await expect(known()).rejects.toThrow(/404/);
    expect((await send('/thu-tuc/nhap', file)).status).toBe(200);
    expect((await send('/thu-tuc/nhap/bang-tinh', file)).text).toMatch(/7\.000097;Mới/i);
    expect((await send('/thu-tuc/nhap/xem-truoc', file)).text).toMatch(/<b>0<\/b> mới/);
    expect((await send('/thu-tuc/nhap/bang-tinh', csv('7.000097;Tên khác;Hộ tịch'))).status).toBe(422);
  });

  it('come with a file to fill in, and what is no workbook, no known level or new is told as such', async () => {
    const { token } = await web.season.cast.as('administrator', 'thai-nguyen.ubnd');
    const cookie = `tinhgon_session=${token}`;
    const template = await (await fetch(`${web.url}/thu-tuc/nhap/mau`, { headers: { cookie } })).text();
    expect(template).toMatch(/^Mã thủ tục;Tên thủ tục;/);
    const preview = async (name: string, content: string) => {
      const body = new FormData();
      body.set('_key', 'mot-khoa-de-xem');
      body.set('emptyCells', 'keep');
      body.set('tep', new Blob([content]), name);
      const headers = { 'sec-fetch-site': 'same-origin', cookie };
      return (await fetch(`${web.url}/thu-tuc/nhap/xem-truoc`, { method: 'POST', body, headers })).text();
    };
    expect(await preview('thu-tuc.xlsx', 'không phải bảng tính')).toContain(
      'Tệp không phải là bảng tính Excel (.xlsx).',
    );
    const at = template.trim().split(';').indexOf('Cấp thực hiện');
    const row = ['7.000098', 'Thủ tục thử', ...Array.from({ length: at - 2 }, () => ''), 'Cấp trời, Cấp xã'].join(';');
    const told = await preview('thu-tuc.csv', `${template.trim()}\r\n${row}\r\n`);
    expect(told).toMatch(/Thủ tục mới \(1\).*7\.000098.*Thủ tục thử/s);
    expect(told).toMatch(/Không biết cấp thực hiện này.*“Cấp trời”/);
  });

  it('are imported by administrators alone, and by nobody from another site', async () => {
    const officer = await web.newcomer(OFFICER);
    await officer.goTo('/thu-tuc/nhap');
    await officer.reads(/Chỉ quản trị viên nạp được thủ tục/);
    await officer.context.close();
    const { token } = await web.season.cast.as('officer', 'gia-sang.phong-vhxh');
    const send = (headers: Readonly<Record<string, string>>) => {
      const body = new FormData();
      body.set('_key', 'mot-khoa-bat-ky');
      body.set('tep', new Blob([csv('7.000098;A;B')]), 'a.csv');
      return fetch(`${web.url}/thu-tuc/nhap`, { method: 'POST', body, headers, redirect: 'manual' });
    };
    const cookie = `tinhgon_session=${token}`;
    expect((await send({ cookie, 'sec-fetch-site': 'same-origin' })).status).toBe(403);
    expect((await send({ cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(await (await send({ 'sec-fetch-site': 'same-origin' })).text()).toContain('<h1>Đăng nhập</h1>');
  });
});
