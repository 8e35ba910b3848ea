import type { Case, Harness } from './harness.js';

/** Rejects if the store fails the case. */
export async function runCase(it: Case, start: () => Promise<Harness>): Promise<void> {
  const harness = await start();
  try {
    await it.run(harness);
  } finally {
    await harness.close();
  }
}
