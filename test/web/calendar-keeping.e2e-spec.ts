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
  await draftEach(web.season, [{ unit: 'gia-sang.phong-kthtdt', item: 'I.1' }]);
});
afterAll(() => web.close());

describe.each(WAYS)('an administrator changes a calendar %s', (how, handOf, javaScriptEnabled) => {
  let visitor: Visitor;
  let hand: Hand;
  const version = how.replaceAll(' ', '-');
  beforeAll(async () => {
    visitor = await web.newcomer('thai-nguyen.ubnd.quan-tri', { javaScriptEnabled });
    hand = handOf(visitor);
  });
  const read = () => web.season.administrator.get<CalendarRead>(`/calendars/${WARD}`).catch(() => null);

  it('and is told at its list which day is none', async () => {
    await visitor.goTo(`/quan-tri/lich/${WARD}/sua`);
    await hand.fill('Tên phiên bản', version);
    await hand.fill(DAY_OFF, '6/6/2026; Nghỉ thử; Công văn số 1');
    await hand.press('Xem trước thay đổi');
    await visitor.reads(/ngày thứ 1:/);
    expect(await visitor.page.getByLabel(DAY_OFF, { exact: true }).inputValue()).toContain('Nghỉ thử');
    // The browser itself tells of a page that tells of a fault.
    visitor.complaints.length = 0;
  });

  it('sees first what becomes different, and nothing is recorded', async () => {
    const before = await read();
    await hand.fill(DAY_OFF, `1/6/2026; Nghỉ ${how}; Công văn số 1`);
    await hand.press('Xem trước thay đổi');
    await visitor.reads(/Chưa ghi gì/);
    const text = await visitor.text();
    expect(text).toContain('01/06/2026');
    expect(text).toMatch(/Những hạn khác đi/);
    expect(await read()).toEqual(before);
  });

  it('goes back to what was typed, and records it', async () => {
    await hand.press('Sửa tiếp');
    expect(await visitor.page.getByLabel('Tên phiên bản', { exact: true }).inputValue()).toBe(version);
    await hand.press('Xem trước thay đổi');
    await hand.press('Ghi lịch');
    await visitor.reads(/Đã ghi: Ghi lịch làm việc/);
    const days = [{ date: '2026-06-01', name: `Nghỉ ${how}`, source: 'Công văn số 1' }];
    expect(await read()).toMatchObject({ version, daysOff: days });
    await visitor.goTo(`/quan-tri/lich/${WARD}?nam=2026`);
    expect(await visitor.text()).toContain(`Nghỉ ${how}`);
    expect(visitor.complaints).toEqual([]);
    await visitor.context.close();
  });
});

it('a calendar that others keep cannot be changed, and the page says why', async () => {
  const visitor = await web.newcomer('gia-sang.phong-vhxh.chuyen-vien');
  expect(await visitor.goTo('/quan-tri/lich/vn/sua')).toBe(200);
  expect(await visitor.text()).toContain('Tài khoản không giữ vai trò được làm việc này.');
  expect(await visitor.goTo('/quan-tri/lich/24/sua')).toBe(404);
});
