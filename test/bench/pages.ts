import 'reflect-metadata';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { Cast } from '../support/cast.js';
import { startProgram } from '../support/program.js';
import { Service } from '../support/service.js';
import { openBrowser } from '../web/support/browser.js';
import { startBareAnswers } from './bare-answers.js';
import { keyToFigure } from './pages-keys.js';
import { firstLoad } from './pages-load.js';
import { pagesOfSeason, type BenchedPage } from './pages-of-season.js';
import { served, type Served } from './pages-served.js';
import { fillRunning, isFilled } from './pages-store.js';
import { processorTime } from './processor-time.js';

/** `first_load_bytes` over the wire with an empty cache; `usable_ms` and `key_ms` at a quarter of the processor's speed. */
export interface PageFigure extends Served {
  readonly figure: 'pages';
  readonly system: string;
  readonly proposals: number;
  readonly value: number;
  readonly unit: 'ms';
  readonly first_load_bytes: number;
  readonly usable_ms: number;
  readonly key_ms: number;
}

const proposals = Number(process.env['PAGES_PROPOSALS'] ?? '100000');
/** A folder that keeps the filled store for the next run. */
const kept = process.env['PAGES_DATA'];

/** Plays a season, puts the generated proposals beside it, then opens each page as the person who works there. */
export async function benchPages(): Promise<PageFigure[]> {
  const dataDir = kept ?? (await mkdtemp(path.join(os.tmpdir(), 'tinhgon-bench-')));
  const program = await startProgram(dataDir);
  const bare = await startBareAnswers();
  try {
    const cast = new Cast(new Service(program.url));
    await fill(dataDir, program.url, cast);
    const pages = await pagesOfSeason(cast);
    const found: (readonly [BenchedPage, Served])[] = [];
    const servers = { url: program.url, bare, processorTime: () => processorTime(program.pid, dataDir) };
    for (const page of pages) {
      const times = await served(servers, page);
      if (times) found.push([page, times]);
      process.stderr.write(`${page.system}: ${JSON.stringify(times)}\n`);
    }
    return await inBrowser(program.url, found);
  } finally {
    bare.stop();
    await program.stop();
    if (kept === undefined) await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
  }
}

async function fill(dataDir: string, url: string, cast: Cast): Promise<void> {
  if (await isFilled(dataDir)) return;
  const env = { ...process.env, TINHGON_URL: url };
  await promisify(execFile)(process.execPath, ['dist/apps/demo/src/main.js'], { env });
  await fillRunning(dataDir, proposals, await cast.as('auditor', 'thai-nguyen.ubnd'));
}

async function inBrowser(url: string, found: readonly (readonly [BenchedPage, Served])[]): Promise<PageFigure[]> {
  const browser = await openBrowser();
  const figures: PageFigure[] = [];
  try {
    for (const [page, times] of found) figures.push(await figureOf(browser, url, page, times));
  } finally {
    await browser.close();
  }
  return figures;
}

async function figureOf(browser: Browser, url: string, page: BenchedPage, times: Served): Promise<PageFigure> {
  const { bytes, usable } = await firstLoad(browser, url, page);
  const key = page.system === 'cost sheet' ? await keyToFigure(browser, url, page) : 0;
  const shown = { first_load_bytes: bytes, usable_ms: usable, key_ms: key };
  return { figure: 'pages', system: page.system, proposals, value: times.p95_ms, unit: 'ms', ...times, ...shown };
}
