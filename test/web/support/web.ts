import type { Browser, BrowserContextOptions } from 'playwright-core';
import { openSeason, type OpenSeason } from '../../plans/open-season.js';
import { DEMONSTRATION_PASSWORD } from '../../support/cast.js';
import type { Session } from '../../support/service.js';
import { openBrowser, PATIENCE_MS } from './browser.js';
import { Visitor } from './visitor.js';

jest.setTimeout(900_000);

/** One program and one browser. Each visitor has a browser profile of their own. */
export class Web {
  private constructor(
    readonly season: OpenSeason,
    readonly browser: Browser,
  ) {}

  static async open(plan = 'gia-sang-2026', overseers = 'thai-nguyen.ubnd'): Promise<Web> {
    const browser = await openBrowser();
    try {
      return new Web(await openSeason(plan, overseers), browser);
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  get url(): string {
    return this.season.program.url;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.season.program.stop();
  }

  /** Somebody who has not signed in. */
  async stranger(options: BrowserContextOptions = {}): Promise<Visitor> {
    const context = await this.browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi', ...options });
    context.setDefaultTimeout(PATIENCE_MS);
    return new Visitor(await context.newPage(), this.url);
  }

  /** Another tab of the same browser. */
  async tabBeside({ context }: Visitor): Promise<Visitor> {
    return new Visitor(await context.newPage(), this.url);
  }

  /** With a session that was begun through the API. */
  async visitor({ token }: Session, options: BrowserContextOptions = {}): Promise<Visitor> {
    const visitor = await this.stranger(options);
    const cookie = { name: 'tinhgon_session', value: token, url: this.url, httpOnly: true, sameSite: 'Lax' } as const;
    await visitor.context.addCookies([cookie]);
    return visitor;
  }

  /** With a session of their own for what is about its end. */
  async newcomer(username: string, options: BrowserContextOptions = {}): Promise<Visitor> {
    return this.visitor(await this.season.service.signIn(username, DEMONSTRATION_PASSWORD), options);
  }
}
