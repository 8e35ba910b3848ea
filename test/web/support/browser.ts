import { chromium, type Browser } from 'playwright-core';
import { browserFile } from './browser-file.js';

/** Milliseconds: far longer than anything here takes, so that a slow machine fails nothing. */
export const PATIENCE_MS = 120_000;

const FLAGS = [
  // Tests may run as root, and in a container without a large /dev/shm.
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  // The same letters on every machine.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

export async function openBrowser(): Promise<Browser> {
  const { executablePath, env } = await browserFile();
  return chromium.launch({
    executablePath,
    args: FLAGS,
    env: { ...(process.env as Record<string, string>), ...env },
    timeout: PATIENCE_MS,
  });
}
