import { usernameOf } from '../support/cast.js';
import { layTwoWards, TWO_WARDS } from './ground/two-wards.js';
import { byKeyboard, byMouse, type HandOf } from './support/hand.js';
import { Web } from './support/web.js';

const LEADER = usernameOf({ role: 'leader', unit: 'gia-sang.ubnd' });
const APPROVER = usernameOf({ role: 'approver', unit: 'thai-nguyen.ubnd' });

const WAYS: readonly (readonly [how: string, handOf: HandOf, javaScriptEnabled: boolean])[] = [
  ['with the mouse', byMouse, true],
  ['by the keyboard alone', byKeyboard, true],
  ['without scripts', byMouse, false],
];

describe('a leader', () => {
  let web: Web;
  beforeAll(async () => {
    web = await Web.open();
    await layTwoWards(web.season);
  });
  afterAll(() => web.close());

  it.each(WAYS)(
    'of a ward sees where everything is and what is late, and what it saves, %s',
    async (_, handOf, scripts) => {
      const visitor = await web.newcomer(LEADER, { javaScriptEnabled: scripts });
      const hand = handOf(visitor);
      await visitor.goTo('/viec');
      await hand.follow('Theo dõi');
      expect(visitor.at).toBe(`/theo-doi?ke-hoach=${TWO_WARDS[0]}`);
      await hand.choose(/^Kế hoạch/, 0);
      await hand.press('Lọc');
      await visitor.reads(/Theo kế hoạch/);
      await hand.follow(/^Kế hoạch triển khai/);
      expect(visitor.at).toContain(`ke-hoach=${TWO_WARDS[0]}`);
      await hand.choose(/^Đơn vị/, 1);
      await hand.press('Lọc');
      expect(visitor.at).toContain('don-vi=');
      await hand.follow(/^\d+ quá hạn$/);
      expect(visitor.at).toContain('qua-han=true');
      expect(visitor.at).toContain('don-vi=');
      await hand.follow('Cắt giảm');
      await hand.choose(/^Chia theo/, 3);
      await hand.press('Lọc');
      await visitor.reads(/Theo đơn vị/);
      await hand.follow(/^\d+ được tính|^\d+ dòng$/);
      await visitor.reads(/Từng dòng cắt giảm/);
      expect(visitor.complaints).toEqual([]);
      await visitor.context.close();
    },
  );

  it('of the province goes from all wards to one, and to the board of its plan', async () => {
    const visitor = await web.newcomer(APPROVER);
    const hand = byMouse(visitor);
    await visitor.goTo('/theo-doi');
    await visitor.reads(/Theo địa bàn/);
    await hand.follow(/^Phường Mới/);
    await visitor.reads(/Rà soát tại phòng/);
    expect(visitor.at).toContain('ke-hoach=phuong-moi-2026');
    await visitor.context.close();
  });
});
