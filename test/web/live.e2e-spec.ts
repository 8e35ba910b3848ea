import { usernameOf } from '../support/cast.js';
import { completeContent } from '../support/content.js';
import { draft } from '../support/proposal-acts.js';
import type { Session } from '../support/service.js';
import type { Visitor } from './support/visitor.js';
import { Web } from './support/web.js';

const ROOM = 'gia-sang.phong-vhxh';
const HEAD = usernameOf({ role: 'head', unit: ROOM });
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
