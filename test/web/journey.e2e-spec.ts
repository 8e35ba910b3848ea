import { usernameOf } from '../support/cast.js';
import type { DossierRead, Post, ProposalRead } from '../support/answers.js';
import { until } from '../support/until.js';
import { byKeyboard, byMouse, type Hand, type HandOf } from './support/hand.js';
import type { Visitor } from './support/visitor.js';
import { Web } from './support/web.js';

const PLAN = 'gia-sang-2026';
const ROOM = 'gia-sang.phong-kthtdt';
const OFFICER: Post = { role: 'officer', unit: ROOM };
const HEAD: Post = { role: 'head', unit: ROOM };
const REVIEWER: Post = { role: 'reviewer', unit: 'gia-sang.ttpvhcc' };

const WAYS: readonly (readonly [how: string, handOf: HandOf, javaScriptEnabled: boolean])[] = [
  ['with the mouse', byMouse, true],
  ['by the keyboard alone', byKeyboard, true],
  ['without scripts', byMouse, false],
];

describe.each(WAYS)('a proposal, %s', (how, handOf, javaScriptEnabled) => {
  let web: Web;
  let proposal = '';
  let dossier = '';
  const visitors = new Map<string, Visitor>();
  beforeAll(async () => {
    web = await Web.open();
  });
  afterAll(() => web.close());

  const visitorOf = async (post: Post): Promise<Visitor> => {
    const username = usernameOf(post);
    const known = visitors.get(username);
    if (known) return known;
    const visitor = await web.newcomer(username, { javaScriptEnabled });
    visitors.set(username, visitor);
    return visitor;
  };
  /** At what waits for the holder of the post. */
  const atWork = async (post: Post): Promise<Hand> => {
    const visitor = await visitorOf(post);
    await visitor.goTo('/viec');
    return handOf(visitor);
  };
  const read = <Body>(path: string) => web.season.onlooker.get<Body>(path);
  const phase = (expected: string) =>
    until(
      () => read<ProposalRead>(`/proposals/${proposal}`),
      (seen) => seen.phase === expected,
    );
  /** Who must act on the dossier in that phase. */
  const actingIn = async (expected: string): Promise<Post> => {
    const { mustAct } = await until(
      () => read<DossierRead>(`/dossiers/${dossier}`),
      (seen) => seen.phase === expected,
    );
    return mustAct[0] ?? HEAD;
  };

  it('is begun and written', async () => {
    const visitor = await visitorOf(OFFICER);
    const hand = handOf(visitor);
    await visitor.goTo(`/phuong-an/moi?ke-hoach=${PLAN}`);
    await hand.choose('Nội dung rà soát', 1);
    await hand.fill('Tên phương án', `Rút ngắn thời hạn, ${how}`);
    await hand.press('Bắt đầu soạn');
    await hand.press('Thủ tục chưa có trong sổ');
    await hand.fill('Tên thủ tục 1', 'Đăng ký thành lập hộ kinh doanh');
    await hand.press('Thêm biện pháp');
    await hand.choose('Loại của biện pháp 1', 1);
    await hand.fill('Nội dung đơn giản hóa', 'Rút thời hạn từ 05 xuống 03 ngày làm việc.');
    await hand.fill('Lý do', 'Hồ sơ được đối chiếu trên cơ sở dữ liệu.');
    await hand.fill('Kiến nghị thực thi', 'Sửa quy định về thời hạn.');
    await hand.press(/^Thời gian, chi phí/);
    await hand.fill('Lợi ích', 'Người dân bớt một lần đi lại.');
    await hand.fill('Vì sao chưa có số liệu', 'Chưa thống kê số hồ sơ.');
    await hand.press('Lưu thành bản mới');
    await visitor.reads(/Đã lưu thành bản 2/);
    proposal = /^\/phuong-an\/([\w-]+)/.exec(visitor.at)?.[1] ?? '';
    const { content, missing } = await read<ProposalRead>(`/proposals/${proposal}`);
    expect(content.procedures[0]?.name).toBe('Đăng ký thành lập hộ kinh doanh');
    expect(missing.map(({ field }) => field)).toEqual(['headApproval']);
  });

  it('is approved by the head and sent on', async () => {
    const head = await atWork(HEAD);
    await head.follow(/^Duyệt/);
    await head.press('Duyệt bản này');
    await phase('ready-to-submit');
    const officer = await atWork(OFFICER);
    await officer.follow(/^Gửi đi/);
    await officer.press('Gửi phương án');
    await phase('to-assess');
  });

  it('is assessed and accepted', async () => {
    for (const [button, next] of [
      ['Bắt đầu thẩm định', 'assessing'],
      ['Chấp nhận phương án', 'ready-to-gather'],
    ] as const) {
      const hand = await atWork(REVIEWER);
      await hand.follow(/^Thẩm định/);
      await hand.press(button);
      await phase(next);
    }
  });

  it('is gathered in a dossier, which is closed', async () => {
    const hand = await atWork(REVIEWER);
    await hand.follow(/^Đưa vào hồ sơ/);
    await hand.fill('Tên hồ sơ mới', 'Hồ sơ trình đợt đầu');
    await hand.press('Đưa vào hồ sơ');
    await phase('in-dossier');
    dossier = (await read<ProposalRead>(`/proposals/${proposal}`)).dossier ?? '';
    await (await visitorOf(REVIEWER)).goTo(`/ho-so/${dossier}/chot`);
    await hand.press('Chốt và chuyển hồ sơ');
  });

  it('is submitted with a letter', async () => {
    const hand = await atWork(await actingIn('to-submit'));
    await hand.follow(/^Trình/);
    await hand.fill('Số, ký hiệu', '45/TTr-UBND');
    await hand.press('Trình hồ sơ');
    await actingIn('to-receive');
    const { letters } = await read<DossierRead>(`/dossiers/${dossier}`);
    expect(letters.map(({ number }) => number)).toEqual(['45/TTr-UBND']);
  });

  it('is received and decided', async () => {
    const examiner = await visitorOf(await actingIn('to-receive'));
    await examiner.goTo(`/ho-so/${dossier}/viec/tiep-nhan`);
    await handOf(examiner).press('Tiếp nhận hồ sơ');
    const approver = await atWork(await actingIn('to-decide'));
    await approver.follow(/^Quyết định/);
    await approver.press('Thông qua mọi phương án chưa chọn');
    await approver.fill('Số, ký hiệu', '812/QĐ-UBND');
    await approver.press('Ký quyết định');
    await until(
      () => read<ProposalRead>(`/proposals/${proposal}`),
      ({ status, outcome }) => status === 'decided' && outcome === 'approved',
    );
    expect([...visitors.values()].flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
