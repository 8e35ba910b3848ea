import { byKeyboard, byMouse, type Hand, type HandOf } from './support/hand.js';
import type { Visitor } from './support/visitor.js';
import { Web } from './support/web.js';

interface RatesRead {
  readonly parameters: readonly {
    readonly id: string;
    readonly value: string | null;
    readonly validTo: string | null;
  }[];
}

const WAYS: readonly (readonly [how: string, handOf: HandOf, javaScriptEnabled: boolean])[] = [
  ['by keyboard', byKeyboard, true],
  ['with scripts off', byMouse, false],
];
const WARD = '19_19.gia-sang';
const PAGE = `/quan-tri/tham-so/${WARD}`;

let web: Web;
beforeAll(async () => {
  web = await Web.open();
});
afterAll(() => web.close());

describe.each(WAYS)('an administrator keeps a rate %s', (how, handOf, javaScriptEnabled) => {
  let visitor: Visitor;
  let hand: Hand;
  const id = how.replaceAll(' ', '-');
  beforeAll(async () => {
    visitor = await web.newcomer('thai-nguyen.ubnd.quan-tri', { javaScriptEnabled });
    hand = handOf(visitor);
  });
  const read = async () => {
    // An area without any of its own has none to be read.
    const none: RatesRead = { parameters: [] };
    const { parameters } = await web.season.administrator.get<RatesRead>(`/parameters/${WARD}`).catch(() => none);
    return parameters.find((one) => one.id === id);
  };

  it('and is told at its field what is no figure', async () => {
    await visitor.goTo(`${PAGE}/moi`);
    await hand.fill('Mã tham số', id);
    await visitor.page.getByLabel('Giá trị một giờ làm việc (đồng)', { exact: true }).focus();
    await visitor.page.keyboard.press('Space');
    await hand.fill('Giá trị (không bắt buộc)', 'bốn mươi');
    await hand.fill('Dùng từ ngày', '1/1/2026');
    await hand.fill('Căn cứ tính ra số này', 'Thu nhập bình quân');
    await hand.fill('Văn bản hoặc nguồn nêu số này', 'Niên giám thống kê');
    await hand.press('Ghi tham số');
    await visitor.reads(/Giá trị: /);
    // The browser itself tells of a page that tells of a fault.
    visitor.complaints.length = 0;
  });

  it('records it as people here write figures', async () => {
    await hand.fill('Giá trị (không bắt buộc)', '40.000,5');
    await hand.press('Xem trước');
    await visitor.reads(/Xem trước, chưa ghi gì/);
    expect(await visitor.text()).toMatch(/chưa có\s+40\.000,5 đồng một giờ, từ 01\/01\/2026/);
    expect(await read()).toBeUndefined();
    await hand.press('Ghi tham số');
    await visitor.reads(/Đã ghi: Ghi tham số/);
    expect(await read()).toMatchObject({ value: '40000.5', validTo: null });
    expect(await visitor.text()).toContain('40.000,5 đồng một giờ');
  });

  it('gives it a last day', async () => {
    await visitor.goTo(`${PAGE}/${id}/ngay-cuoi`);
    await hand.fill('Ngày cuối được dùng', '30/6/2026');
    await hand.press('Xem trước');
    await visitor.reads(/Xem trước, chưa ghi gì/);
    expect(await read()).toMatchObject({ validTo: null });
    await hand.press('Ghi ngày cuối');
    await visitor.reads(/đến hết 30\/06\/2026/);
    expect(await read()).toMatchObject({ validTo: '2026-06-30' });
    expect(visitor.complaints).toEqual([]);
    await visitor.context.close();
  });
});

it('rates are seen by everybody, and recorded by administrators of the area alone', async () => {
  const visitor = await web.newcomer('gia-sang.phong-vhxh.chuyen-vien');
  expect(await visitor.goTo('/quan-tri/tham-so')).toBe(200);
  await visitor.goTo(`${PAGE}/moi`);
  expect(await visitor.text()).toContain('Chỉ quản trị viên của địa bàn làm được việc này.');
});
