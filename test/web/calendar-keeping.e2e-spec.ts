import { daysAhead } from '../support/days.js';
import { draftEach } from '../plans/open-season.js';
import { byKeyboard, byMouse, type Hand, type HandOf } from './support/hand.js';
import type { Visitor } from './support/visitor.js';
import { Web } from './support/web.js';

interface CalendarRead {
  readonly version: string;
  readonly daysOff: readonly { readonly date: string; readonly name: string; readonly source: string }[];
}

const WAYS: readonly (readonly [how: string, handOf: HandOf, javaScriptEnabled: boolean])[] = [
  ['by keyboard', byKeyboard, true],
  ['with scripts off', byMouse, false],
];
const WARD = '19_19.gia-sang';
const DAY_OFF = 'Ngày nghỉ từ thứ Hai đến thứ Sáu (không bắt buộc)';

let web: Web;
beforeAll(async () => {
  web = await Web.open();
  await draftEach(web.season, [{ unit: 'gia-sang.phong-kthtdt', item: 'I.1' }], '2026-05-25');
});
afterAll(() => web.close());

describe.each(WAYS)('an administrator changes a calendar %s', (how, handOf, javaScriptEnabled) => {
  let visitor: Visitor;
  let hand: Hand;
  const version = how.replaceAll(' ', '-');
  const days = how === 'by keyboard' ? [1] : [1, 2];
  beforeAll(async () => {
    visitor = await web.newcomer('thai-nguyen.ubnd.quan-tri', { javaScriptEnabled });
    hand = handOf(visitor);
  });
  const read = () => web.season.administrator.get<CalendarRead>(`/calendars/${WARD}`).catch(() => null);

  it('and is told at its list which day is none', async () => {
    await visitor.goTo(`/quan-tri/lich/${WARD}/sua`);
    expect(await visitor.text()).toMatch(/Sửa lịch làm việc: .*Gia Sàng/);
    await hand.fill('Tên phiên bản', version);
    await hand.fill(DAY_OFF, '32/13/2026; Hỏng; QĐ 9\n6/6/2026; Nghỉ thử; Công văn số 1\nabc');
    await hand.press('Xem trước thay đổi');
    await visitor.reads(/dòng 1 “32\/13\/2026; Hỏng; QĐ 9”, ngày: Phải là một ngày có thật/);
    await visitor.reads(/dòng 3 “abc”, tên ngày: Không được để trống/);
    await hand.fill(DAY_OFF, '\n6/6/2026; Nghỉ thử; Công văn số 1');
    await hand.fill('Tên phiên bản', 'x x');
    await hand.press('Xem trước thay đổi');
    await visitor.reads(/dòng 2 “6\/6\/2026; Nghỉ thử; Công văn số 1”, ngày: Ngày này là cuối tuần/);
    await visitor.reads(/Tên phiên bản: Tên phiên bản chỉ gồm .*không có dấu cách/);
    await hand.fill('Tên phiên bản', version);
    expect(await visitor.page.getByLabel(DAY_OFF, { exact: true }).inputValue()).toContain('Nghỉ thử');
    // The browser itself tells of a page that tells of a fault.
    visitor.complaints.length = 0;
  });

  it('sees first what becomes different, and nothing is recorded', async () => {
    const before = await read();
    await hand.fill(DAY_OFF, days.map((day) => `${String(day)}/6/2026; Nghỉ ${how}; Công văn số 1`).join('\n'));
    await hand.press('Xem trước thay đổi');
    await visitor.reads(/Chưa ghi gì/);
    const text = await visitor.text();
    expect(text).toContain(`0${String(days.length)}/06/2026`);
    expect(text).toMatch(/Những việc chưa xong khác đi/);
    expect(await read()).toEqual(before);
  });

  it('is led from the number of each difference to what it counts', async () => {
    const button = visitor.page.getByRole('button', { name: /^Số ngày ở bước khác đi/ });
    const [, counted] = /\((\d+)\)/.exec(await button.innerText()) ?? [];
    await button.press('Enter');
    await visitor.page.locator('button[aria-pressed=true]', { hasText: 'Số ngày ở bước' }).waitFor();
    expect(await visitor.page.locator('table.list tbody tr').count()).toBe(Number(counted));
  });

  it('goes back to what was typed, and records it', async () => {
    await hand.press('Sửa tiếp');
    expect(await visitor.page.getByLabel('Tên phiên bản', { exact: true }).inputValue()).toBe(version);
    await hand.press('Xem trước thay đổi');
    await hand.press('Ghi lịch');
    await visitor.reads(/Đã ghi: Ghi lịch làm việc/);
    const daysOff = days.map((day) => {
      return { date: `2026-06-0${String(day)}`, name: `Nghỉ ${how}`, source: 'Công văn số 1' };
    });
    expect(await read()).toMatchObject({ version, daysOff });
    await visitor.goTo(`/quan-tri/lich/${WARD}?nam=2026`);
    expect(await visitor.text()).toContain(`Nghỉ ${how}`);
    expect(visitor.complaints).toEqual([]);
    await visitor.context.close();
  });
});

it('days that the calendar above does not reach are said not to count, before and after they are recorded', async () => {
  const visitor = await web.newcomer('thai-nguyen.ubnd.quan-tri', { javaScriptEnabled: false });
  const hand = byMouse(visitor);
  await visitor.goTo('/quan-tri/lich/19/sua');
  expect(await visitor.page.getByLabel('Tên phiên bản', { exact: true }).inputValue()).toMatch(/^DP-/);
  await hand.fill('Đến hết ngày', '31/12/2027');
  await hand.fill(DAY_OFF, '1/1/2027; Tết Dương lịch; Công văn số 2');
  await hand.press('Xem trước thay đổi');
  await visitor.reads(/Lịch mới của .*Thái Nguyên/);
  const uncounted = /Ngày chưa được tính \(1\).*đến hết ngày 31\/12\/2026.*01\/01\/2027 Tết Dương lịch/s;
  await visitor.reads(uncounted);
  await hand.press('Ghi lịch');
  await visitor.reads(uncounted);
  await visitor.goTo('/quan-tri/lich');
  expect(await visitor.text()).toMatch(/Thái Nguyên.*– 31\/12\/2026\s+Ghi đến 31\/12\/2027.*1 ngày chưa được tính/s);
  await visitor.context.close();
});

it('a calendar that ends soon is told of where the house is kept and deadlines are watched', async () => {
  const { body, etag } = await web.season.administrator.read<CalendarRead>(`/calendars/${WARD}`);
  const soon = { from: '2026-01-01', to: daysAhead(10), daysOff: [], swappedWorkingDays: [], undecided: [] };
  const ending = { ...soon, version: `${body.version}.het`, replaces: true };
  await web.season.administrator.put(`/calendars/${WARD}`, ending, { ifMatch: etag });
  for (const [username, address] of [
    ['thai-nguyen.ubnd.quan-tri', '/quan-tri'],
    ['thai-nguyen.ubnd.quan-tri', '/quan-tri/tinh-trang'],
    ['gia-sang.ubnd.lanh-dao', '/theo-doi'],
  ] as const) {
    const visitor = await web.newcomer(username);
    await visitor.goTo(address);
    const told = await visitor.page.getByRole('complementary', { name: 'Lịch làm việc sắp hết' }).innerText();
    expect(told).toMatch(/Gia Sàng.* chỉ đến hết ngày .*\(còn 10 ngày\)/);
    expect(told.includes('cần ghi phiên bản mới')).toBe(address !== '/theo-doi');
  }
});

it('a calendar that others keep cannot be changed, and the page says why', async () => {
  const visitor = await web.newcomer('gia-sang.phong-vhxh.chuyen-vien');
  expect(await visitor.goTo('/quan-tri/lich/vn/sua')).toBe(200);
  expect(await visitor.text()).toContain('Tài khoản không giữ vai trò được làm việc này.');
  expect(await visitor.goTo('/quan-tri/lich/24/sua')).toBe(404);
});
