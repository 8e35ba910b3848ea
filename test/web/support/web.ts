import type { Browser, BrowserContextOptions } from 'playwright-core';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { seasonOn, type OpenSeason } from '../../plans/open-season.js';
import { DEMONSTRATION_PASSWORD } from '../../support/cast.js';
import { startProgram } from '../../support/program.js';
import type { Session } from '../../support/service.js';
import { openBrowser, PATIENCE_MS } from './browser.js';
import { Visitor } from './visitor.js';

jest.setTimeout(900_000);

/** One program and one browser. Each visitor has a browser profile of their own. */
export class Web {
  private constructor(
    readonly season: OpenSeason,
    readonly browser: Browser,
    readonly dataDir: string,
  ) {}

  static async open(plan = 'gia-sang-2026', overseers = 'thai-nguyen.ubnd'): Promise<Web> {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'tinhgon-web-'));
    const [browser, program] = await Promise.all([openBrowser(), startProgram(dataDir)]);
    return new Web(await seasonOn(program, plan, overseers), browser, dataDir);
  }

  get url(): string {
    return this.season.program.url;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.season.program.stop();
    await rm(this.dataDir, { recursive: true, force: true, maxRetries: 10 });
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
