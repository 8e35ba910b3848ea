import type { Case, Harness } from './harness.js';

export async function runCase(it: Case, start: () => Promise<Harness>): Promise<void> {
  const harness = await start();
  try {
    await it.run(harness);
  } finally {
    await harness.close();
  }
}
