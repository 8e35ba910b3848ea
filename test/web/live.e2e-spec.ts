import { usernameOf } from '../support/cast.js';
import { completeContent } from '../support/content.js';
import { today } from '../support/days.js';
import { draft, headApprove } from '../support/proposal-acts.js';
import type { Session } from '../support/service.js';
import type { Visitor } from './support/visitor.js';
import { Web } from './support/web.js';

const ROOM = 'gia-sang.phong-vhxh';
const HEAD = usernameOf({ role: 'head', unit: ROOM });
const ABROAD = usernameOf({ role: 'officer', unit: 'dong-nguyen.phong-kthtdt' });
const TABS = 9;

describe('my work on a page', () => {
  let web: Web;
  let officer: Session;
  beforeAll(async () => {
    web = await Web.open();
    officer = await web.season.cast.as('officer', ROOM);
  });
  afterAll(() => web.close());

  const drafted = (title: string) =>
    draft(officer, 'gia-sang-2026', { unit: ROOM, item: 'I.1', content: completeContent(title) });
  const shown = ({ page }: Visitor, title: string) => page.locator('#viec').getByText(title).waitFor();

  it('shows a new item as it comes, on the page that is open', async () => {
    const head = await web.newcomer(HEAD);
    await head.goTo('/viec');
    await head.page.evaluate(() => Object.assign(window, { isSame: true }));
    await drafted('Việc mới đến');
    await shown(head, 'Việc mới đến');
    expect(await head.page.evaluate(() => 'isSame' in window)).toBe(true);
    expect(await head.page.locator('#so-viec-cho').innerText()).toMatch(/^1\b/);
    expect(head.complaints).toEqual([]);
    await head.context.close();
  });

  it('leaves the focus where it was', async () => {
    const head = await web.newcomer(HEAD);
    await head.goTo('/viec');
    await head.tabTo(/^Duyệt/);
    const focused = await head.focused();
    await drafted('Việc đến sau');
    await shown(head, 'Việc đến sau');
    expect(await head.focused()).toBe(focused);
    await head.context.close();
  });

  it('is alive in each of nine tabs of one browser', async () => {
    const first = await web.newcomer(HEAD);
    const tabs = [first];
    while (tabs.length < TABS) tabs.push(await web.tabBeside(first));
    for (const tab of tabs) {
      await followSight(tab);
      await tab.goTo('/viec');
      await putInSight(tab, false);
    }
    for (const [at, tab] of tabs.entries()) {
      await putInSight(tab, true);
      const title = `Việc của thẻ ${String(at + 1)}`;
      await drafted(title);
      await shown(tab, title);
      await putInSight(tab, false);
    }
    await first.context.close();
  });

  it('is alive in each of nine windows in sight at once', async () => {
    const first = await web.newcomer(HEAD);
    const windows = [first];
    while (windows.length < TABS) windows.push(await web.tabBeside(first));
    // Each is loaded while all before it listen.
    for (const one of windows) await one.goTo('/viec');
    await drafted('Việc cho mọi cửa sổ');
    for (const one of windows) await shown(one, 'Việc cho mọi cửa sổ');
    expect(windows.flatMap(({ complaints }) => complaints)).toEqual([]);
    await first.context.close();
  });

  it('tells of changes on what others have open, and not in another ward', async () => {
    const { id } = await drafted('Phương án đang mở');
    const reader = await web.newcomer(HEAD);
    const [board, list, abroad] = [
      await web.tabBeside(reader),
      await web.tabBeside(reader),
      await web.newcomer(ABROAD),
    ];
    await reader.goTo(`/phuong-an/${id}`);
    await board.goTo('/theo-doi?ke-hoach=gia-sang-2026');
    await list.goTo('/ho-so');
    await abroad.goTo('/theo-doi');
    await abroad.page.evaluate(hearNews);
    await reader.page.evaluate(() => Object.assign(window, { isSame: true }));
    await headApprove(await web.season.cast.as('head', ROOM), id);
    await reader.page.getByText('Phương án này vừa có thay đổi.').waitFor();
    expect(await reader.page.evaluate(() => 'isSame' in window)).toBe(true);
    await board.page.getByText('Số liệu của trang này vừa có thay đổi.').waitFor();
    await reader.page.getByRole('link', { name: 'Tải lại trang để xem' }).click();
    await reader.reads(/chờ gửi/);
    expect(await saidOn(reader)).toBe('');
    expect([await saidOn(list), await saidOn(abroad)]).toEqual(['', '']);
    expect(await abroad.page.evaluate(() => String(Reflect.get(window, 'heard')))).toMatch(/^retry: \d+\nid: \d+\n\n$/);
    expect([...reader.complaints, ...board.complaints, ...abroad.complaints]).toEqual([]);
    await Promise.all([reader.context.close(), abroad.context.close()]);
  });

  it('tells of the registry of procedures where savings and targets are shown, and nowhere else', async () => {
    const board = await web.newcomer(HEAD);
    const [savings, targets] = [await web.tabBeside(board), await web.tabBeside(board)];
    await savings.goTo('/cat-giam');
    await targets.goTo('/ke-hoach/gia-sang-2026/chi-tieu');
    await board.goTo('/theo-doi?ke-hoach=gia-sang-2026');
    const procedure = { ma_thu_tuc: '6.000001', ten_thu_tuc: 'Thủ tục thử' };
    await web.season.administrator.post('/procedures/imports', [procedure]);
    for (const { page } of [savings, targets]) await page.getByText('Số liệu của trang này vừa có thay đổi.').waitFor();
    expect(await saidOn(board)).toBe('');
    await board.context.close();
  });

  it('tells of what changed while a page was out of sight, and never on a page of the past', async () => {
    const { id } = await drafted('Phương án ngoài tầm mắt');
    const reader = await web.newcomer(HEAD);
    const past = await web.tabBeside(reader);
    await followSight(reader);
    await reader.goTo(`/phuong-an/${id}`);
    await past.goTo(`/ngay/${today()}/phuong-an/${id}`);
    await putInSight(reader, false);
    await headApprove(await web.season.cast.as('head', ROOM), id);
    expect(await saidOn(reader)).toBe('');
    await putInSight(reader, true);
    await reader.page.getByText('Phương án này vừa có thay đổi.').waitFor();
    expect(await past.page.locator('[data-hint], [data-news]').count()).toBe(0);
    await reader.context.close();
  });

  it('does not hold a service that is told to stop', async () => {
    const head = await web.newcomer(HEAD);
    await head.goTo('/viec');
    await drafted('Việc cuối');
    await shown(head, 'Việc cuối');
    const ended = head.page.evaluate(
      () => new Promise((resolve) => new EventSource('/viec/song').addEventListener('error', () => resolve('ended'))),
    );
    const stopped = web.season.program.stop();
    expect(await ended).toBe('ended');
    expect(await stopped).toBe(0);
    await head.context.close();
  });
});

const saidOn = ({ page }: Visitor) => page.locator('.news-said').innerText();

/** Every byte that the news of the page have. */
function hearNews(): void {
  const address = document.querySelector<HTMLElement>('[data-hint]')?.dataset['hint'] ?? '';
  Object.assign(window, { heard: '' });
  void fetch(address).then(async ({ body }) => {
    const reader = (body as ReadableStream<Uint8Array>).getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read())
      Object.assign(window, { heard: String(Reflect.get(window, 'heard')) + new TextDecoder().decode(piece.value) });
  });
}

/** A browser without windows shows all of its tabs at once: here each is in sight or not as the test says. */
async function followSight({ page }: Visitor): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(document, 'hidden', { get: () => document.documentElement.dataset['hidden'] === 'yes' });
  });
}

async function putInSight({ page }: Visitor, isInSight: boolean): Promise<void> {
  await page.evaluate(
    (hidden) => {
      document.documentElement.dataset['hidden'] = hidden;
      document.dispatchEvent(new Event('visibilitychange'));
    },
    isInSight ? 'no' : 'yes',
  );
}
