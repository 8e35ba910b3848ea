import type { Browser, CDPSession } from 'playwright-core';
import type { BenchedPage } from './pages-of-season.js';

const SLOWER = 4;
const LOADS = 3;

/** Bytes over the wire with an empty cache, and milliseconds until the page answers, the median of some loads. */
export async function firstLoad(browser: Browser, url: string, page: BenchedPage) {
  const loads: { readonly bytes: number; readonly usable: number }[] = [];
  for (let load = 0; load < LOADS; load += 1) loads.push(await loadOnce(browser, url, page));
  const usable = loads.map((one) => one.usable).sort((a, b) => a - b)[Math.floor(LOADS / 2)] ?? 0;
  return { bytes: loads[0]?.bytes ?? 0, usable: Math.round(usable) };
}

async function loadOnce(browser: Browser, url: string, { address, token }: BenchedPage) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  await context.addCookies([{ name: 'tinhgon_session', value: token, url }]);
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  const bytes = await counted(tools);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(`${url}${address}`, { waitUntil: 'load' });
  // Usable: content is painted, scripts have run, and no task longer than 50 ms runs any more.
  const usable = await page.evaluate(async () => {
    const long: PerformanceEntry[] = [];
    new PerformanceObserver((list) => long.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    const ends = long.map(({ startTime, duration }) => startTime + duration);
    return Math.max(painted, navigation?.domContentLoadedEventEnd ?? 0, ...ends);
  });
  await context.close();
  return { bytes: bytes(), usable };
}

async function counted(tools: CDPSession): Promise<() => number> {
  let bytes = 0;
  tools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await tools.send('Network.enable');
  return () => bytes;
}
