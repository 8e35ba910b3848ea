import type { Browser } from 'playwright-core';
import type { BenchedPage } from './pages-of-season.js';

const SLOWER = 4;
const KEYS = 30;

/** Milliseconds from a key in the cost sheet to the figure on the screen, the median; 0 where nothing computes. */
export async function keyToFigure(browser: Browser, url: string, { address, token }: BenchedPage): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  await context.addCookies([{ name: 'tinhgon_session', value: token, url }]);
  const page = await context.newPage();
  await page.goto(`${url}${address}`, { waitUntil: 'load' });
  const tools = await context.newCDPSession(page);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const times: number[] = [];
  await page.locator('[data-cost-sheet][data-ready]').waitFor();
  const figures = page.locator('[data-cost-sheet] input:not([type="hidden"], [type="checkbox"]):visible');
  const values = await figures.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  await figures.nth(values.findIndex((value) => /^\d+$/.test(value))).focus();
  await page.keyboard.press('End');
  for (let key = 0; key < KEYS; key += 1) {
    // The key may not overtake whoever listens to it.
    const watched = await page.evaluateHandle(watchForPaint);
    await page.keyboard.press(String((key % 9) + 1));
    times.push(await watched.evaluate(({ painted }) => painted));
    await page.keyboard.press('Backspace');
  }
  await context.close();
  times.sort((a, b) => a - b);
  return Math.round(times[Math.floor(times.length / 2)] ?? 0);
}

/** From the key's own time to the frame after a figure of the page has changed. @throws Error if none does */
function watchForPaint(): { readonly painted: Promise<number> } {
  const painted = new Promise<number>((resolve, reject) => {
    let pressed = 0;
    const watch = new MutationObserver(() => {
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
    });
    const listen = ({ timeStamp }: KeyboardEvent) => {
      pressed = timeStamp;
      watch.observe(document.querySelector('main') ?? document.body, {
        characterData: true,
        childList: true,
        subtree: true,
      });
      setTimeout(() => reject(new Error('no figure followed the key')), 10_000);
    };
    addEventListener('keydown', listen, { once: true, capture: true });
  });
  return { painted };
}
