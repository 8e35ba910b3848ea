import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** A Chromium that can be started. */
export interface BrowserFile {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const UNPACK = path.resolve('test/web/support/unpack-browser.mjs');
const PACKAGE = path.resolve('node_modules/@sparticuz/chromium/package.json');

/** That at `CHROMIUM_PATH`, else the one that comes by npm. @throws Error where there is neither */
export async function browserFile(): Promise<BrowserFile> {
  const given = process.env['CHROMIUM_PATH'];
  if (given !== undefined) return { executablePath: given, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `npm brings a browser for Linux x64 alone, and this is ${process.platform} ${process.arch}: ` +
        'set CHROMIUM_PATH to the executable of a Chromium or Chrome of this machine',
    );
  }
  const folder = await unpacked();
  return {
    executablePath: path.join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'), ...fontsIn(folder) },
  };
}

/** Its own letters where the machine has none: those that our font lacks, as arrows, come from others. */
function fontsIn(folder: string): Readonly<Record<string, string>> {
  return existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: path.join(folder, 'fonts') };
}

/** Unpacked once for each version, whole or not at all, whoever else does so at the same time. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { readonly version: string };
  const folder = path.join(tmpdir(), `tinhgon-chromium-${version}-${String(process.getuid?.() ?? 0)}`);
  if (existsSync(folder)) return folder;
  const own = await mkdtemp(`${folder}-`);
  await promisify(execFile)(process.execPath, [UNPACK], { env: { ...process.env, TMPDIR: own } });
  await rename(own, folder).catch(async (error: unknown) => {
    await rm(own, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}
