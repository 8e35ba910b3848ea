import { draftEach } from '../plans/open-season.js';
import type { DossierRead } from '../support/answers.js';
import { usernameOf } from '../support/cast.js';
import { inPhase, walk } from '../support/walk.js';
import { byMouse } from './support/hand.js';
import { Web } from './support/web.js';

const ROOM = 'gia-sang.phong-kthtdt';
const REVIEWER = usernameOf({ role: 'reviewer', unit: 'gia-sang.ttpvhcc' });
const LINES = 'application/x-ndjson';

describe('many proposals', () => {
  let web: Web;
  beforeAll(async () => {
    web = await Web.open();
  });
  afterAll(() => web.close());

  /** Brings proposals to where they wait for a dossier, and puts all of them into a new one; how often lines were asked for. */
  async function gatherAll(many: number, javaScriptEnabled: boolean): Promise<number> {
    const { season } = web;
    const places = Array.from({ length: many }, () => ({ unit: ROOM, item: 'I.1' }));
    await walk(season, await draftEach(season, places), { until: inPhase('ready-to-gather') });
    const visitor = await web.newcomer(REVIEWER, { javaScriptEnabled });
    const hand = byMouse(visitor);
    let lines = 0;
    visitor.page.on('request', (request) => (lines += request.headers()['accept'] === LINES ? 1 : 0));
    await visitor.goTo('/ho-so/moi');
    const isNew = visitor.page.getByLabel('Hồ sơ mới', { exact: true });
    if ((await isNew.count()) > 0) await isNew.check();
    await hand.fill('Tên hồ sơ mới', 'Hồ sơ của mọi phương án');
    await hand.press('Chọn tất cả');
    await visitor.reads(new RegExp(`Đã chọn ${String(many)} phương án`));
    await hand.press('Bỏ chọn tất cả');
    await visitor.reads(/Đã chọn 0 phương án/);
    await hand.press('Chọn tất cả');
    await hand.press('Đưa vào hồ sơ');
    await visitor.reads(new RegExp(`Đang có trong hồ sơ \\(${String(many)}\\)`));
    const [, id = ''] = /^\/ho-so\/([\w-]+)\/gom/.exec(visitor.at) ?? [];
    const { title, entries } = await season.onlooker.get<DossierRead>(`/dossiers/${id}`);
    expect([title, entries.length]).toEqual(['Hồ sơ của mọi phương án', many]);
    expect(visitor.complaints).toEqual([]);
    await visitor.context.close();
    return lines;
  }

  it('go into a new dossier with one press, told step by step', async () => expect(await gatherAll(3, true)).toBe(1));

  it('go into a new dossier without scripts', async () => expect(await gatherAll(2, false)).toBe(0));
});
