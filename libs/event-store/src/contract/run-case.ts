import type { Case, Harness } from './harness.js';

/** Runs one case on a log of its own; rejects where the store breaks its promise. */
export async function runCase(it: Case, start: () => Promise<Harness>): Promise<void> {
  const harness = await start();
  try {
    await it.run(harness);
  } finally {
    await harness.close();
  }
}
