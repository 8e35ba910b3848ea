import 'reflect-metadata';
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Cast } from '../support/cast.js';
import { startProgram } from '../support/program.js';
import { Service, type Session } from '../support/service.js';
import { openBrowser } from './support/browser.js';
import { smallPng } from './support/small-png.js';

/** Of the season of the demonstration, on a morning in June. */
const NOW = '2026-06-22T02:00:00Z';
const OUT = 'docs/pages';
const PLAN = 'gia-sang-2026';
const DESK = { width: 1366, height: 768 };
const TALL = { width: 1366, height: 1100 };
const PHONE = { width: 390, height: 844 };
const CLOCK = {
  NODE_OPTIONS: `--import=${pathToFileURL(path.resolve('test/earlier-release/shifted-clock.mjs')).href}`,
  CLOCK_STARTS_AT: NOW,
};

interface Picture {
  readonly name: string;
  readonly by: Session;
  readonly address: string;
  readonly size?: typeof DESK;
}

interface Found {
  readonly items: readonly { readonly id: string; readonly number: string }[];
}

async function pictures(cast: Cast): Promise<readonly Picture[]> {
  const reviewer = await cast.as('reviewer', 'gia-sang.ttpvhcc');
  const officer = await cast.as('officer', 'gia-sang.phong-vhxh');
  const approver = await cast.as('approver', 'thai-nguyen.ubnd');
  const leader = await cast.as('leader', 'gia-sang.ubnd');
  const numbered = (number: string) => `/phuong-an/${encodeURIComponent(`${PLAN}/${number}`)}`;
  const auditor = await cast.as('auditor', 'thai-nguyen.ubnd');
  const { items } = await approver.get<Found>(`/dossiers?plan=${PLAN}`);
  return [
    { name: 'viec', by: reviewer, address: '/viec' },
    { name: 'viec-dien-thoai', by: reviewer, address: '/viec', size: PHONE },
    { name: 'phuong-an', by: reviewer, address: numbered('PA-0001') },
    { name: 'chi-phi', by: officer, address: `${numbered('PA-0007')}/soan/chi-phi` },
    { name: 'theo-doi', by: leader, address: `/theo-doi?ke-hoach=${PLAN}`, size: TALL },
    { name: 'cat-giam', by: leader, address: `/cat-giam?ke-hoach=${PLAN}&chia=unit`, size: TALL },
    { name: 'ho-so', by: approver, address: `/ho-so/${items[0]?.id ?? ''}` },
    { name: 'thay-doi', by: auditor, address: '/thay-doi?tu=2026-03-31&den=2026-06-20&theo=giay-to&chia=unit' },
    { name: 'qua-khu', by: auditor, address: `/ngay/2026-04-20/theo-giay${numbered('PA-0003')}` },
  ];
}

const program = await startProgram(undefined, CLOCK);
const browser = await openBrowser();
try {
  const env = { ...process.env, TINHGON_URL: program.url };
  await promisify(execFile)(process.execPath, ['dist/apps/demo/src/main.js'], { env });
  await mkdir(OUT, { recursive: true });
  for (const { name, by, address, size = DESK } of await pictures(new Cast(new Service(program.url)))) {
    const context = await browser.newContext({ viewport: size, locale: 'vi', reducedMotion: 'reduce' });
    await context.addCookies([{ name: 'tinhgon_session', value: by.token, url: program.url }]);
    const page = await context.newPage();
    const answer = await page.goto(`${program.url}${address}`, { waitUntil: 'load' });
    if (answer?.status() !== 200) throw new Error(`${address}: ${String(answer?.status())}`);
    await page.evaluate(() => document.fonts.ready);
    const shot = await page.screenshot({ caret: 'hide' });
    await writeFile(path.join(OUT, `${name}.png`), await smallPng(page, shot));
    await context.close();
  }
} finally {
  await browser.close();
  await program.stop();
}
