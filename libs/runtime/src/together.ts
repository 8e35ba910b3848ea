/**
 * Runs all of it until each has ended. Where one fails, the others are told to end and are waited for.
 * @throws the first error of one of them
 */
export async function together(
  signal: AbortSignal,
  works: readonly ((ended: AbortSignal) => Promise<unknown>)[],
): Promise<void> {
  const failed = new AbortController();
  const ended = AbortSignal.any([signal, failed.signal]);
  const running = works.map(async (work) => {
    try {
      await work(ended);
    } catch (error) {
      failed.abort();
      throw error;
    }
  });
  await Promise.allSettled(running);
  await Promise.all(running);
}
