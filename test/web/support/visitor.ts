import type { BrowserContext, Page } from 'playwright-core';
import { until } from '../../support/until.js';

/** One tab of somebody's browser. */
export class Visitor {
  /** What browser and page complained about: refused by the content security policy, failed in a script, not found. */
  readonly complaints: string[] = [];

  constructor(
    readonly page: Page,
    private readonly url: string,
  ) {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.message}`));
  }

  get context(): BrowserContext {
    return this.page.context();
  }

  /** Path and query of the page that is shown. */
  get at(): string {
    return this.page.url().slice(this.url.length);
  }

  /** The status of the page that comes in the end. */
  async goTo(address: string): Promise<number> {
    const answer = await this.page.goto(`${this.url}${address}`);
    return answer?.status() ?? 0;
  }

  /** All that people read, also in what a reader of the screen alone is told. */
  async text(): Promise<string> {
    return this.page.evaluate(() => {
      const told = [...document.querySelectorAll('[aria-label], [placeholder], [alt], [title]')].flatMap((one) =>
        ['aria-label', 'placeholder', 'alt', 'title'].flatMap((name) => one.getAttribute(name) ?? []),
      );
      const options = [...document.querySelectorAll('option')].map(({ text }) => text);
      return [document.title, document.body.innerText, ...told, ...options].join('\n');
    });
  }

  /** What sticks out of the window at that width; empty where nothing does. */
  async overflow(width: number): Promise<string> {
    await this.page.setViewportSize({ width, height: width < 800 ? 844 : 768 });
    return this.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return '';
      const out = [...document.querySelectorAll('body *')].filter(
        (one) => one.getBoundingClientRect().right > clientWidth,
      );
      const names = out.map(({ tagName, className }) => `${tagName.toLowerCase()}.${className}`);
      return `${String(scrollWidth - clientWidth)} pixels: ${[...new Set(names)].slice(-4).join(', ')}`;
    });
  }

  /** Choices whose word begins on another line than their ring or box. */
  async torn(): Promise<readonly string[]> {
    return this.page.evaluate(() => {
      const isTorn = (input: Element, [word]: DOMRectList) => {
        const ring = input.getBoundingClientRect();
        return word !== undefined && ring.width > 0 && (word.left < ring.right || word.top > ring.bottom);
      };
      const pairs = [...document.querySelectorAll('input + label')].map((label) => ({
        input: label.previousElementSibling,
        label,
      }));
      return pairs
        .filter(({ input }) => input instanceof HTMLInputElement && ['radio', 'checkbox'].includes(input.type))
        .filter(({ input, label }) => input !== null && isTorn(input, label.getClientRects()))
        .map(({ label }) => `torn from its choice: ${label.textContent}`);
    });
  }

  /** Presses Tab until the control with this name, of this kind, has the focus. @throws Error where it never gets it */
  async tabTo(name: string | RegExp, kind = ''): Promise<void> {
    const passed: string[] = [];
    for (let presses = 0; presses < MOST_STOPS; presses++) {
      await this.page.keyboard.press('Tab');
      const focused = await this.focused();
      const isNamed = typeof name === 'string' ? focused === name : name.test(focused);
      if (isNamed && (await this.page.locator(`${kind}:focus`).count()) > 0) return;
      passed.push(focused);
    }
    throw new Error(`no stop at ${String(name)}, but at: ${passed.join(' | ')}`);
  }

  /** The name of what has the focus, as it is told. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      const one = document.activeElement;
      if (!(one instanceof HTMLElement)) return '';
      const labels = 'labels' in one ? [...((one as HTMLInputElement).labels ?? [])] : [];
      const told = one.getAttribute('aria-label') ?? labels.map(({ innerText }) => innerText).join(' ');
      return (told === '' ? one.innerText : told).replaceAll(/\s+/g, ' ').trim();
    });
  }

  /** Waits until the text of the page fits. */
  async reads(pattern: RegExp): Promise<void> {
    await until(
      async () => (await this.text().catch(() => '')).slice(0, MOST_TOLD),
      (text) => pattern.test(text),
    );
  }
}

const MOST_STOPS = 200;
const MOST_TOLD = 20_000;
