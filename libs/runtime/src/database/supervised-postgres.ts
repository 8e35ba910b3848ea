import { setTimeout as delay } from 'node:timers/promises';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded-postgres/start.js';

const PAUSE_MS = 250;

/**
 * Starts the embedded server and restarts it on the same port when it dies. `onRestart`: after each restart, with the
 * error of one that failed and will be tried again. `signal` ends the first start.
 */
export async function superviseEmbeddedPostgres(
  dir: string,
  onRestart: (error?: unknown) => void,
  signal?: AbortSignal,
): Promise<Pick<EmbeddedPostgres, 'superuserUrl' | 'stop'>> {
  let current = await startEmbeddedPostgres({ dir, signal });
  const { port, superuserUrl } = current;
  const ending = new AbortController();
  const state: { stopping: boolean; restart: Promise<void> } = { stopping: false, restart: Promise.resolve() };

  const restart = async () => {
    while (!state.stopping) {
      try {
        current = await startEmbeddedPostgres({ dir, port, signal: ending.signal });
        watch();
        onRestart();
        return;
      } catch (error) {
        if (!ending.signal.aborted) onRestart(error);
        await delay(PAUSE_MS);
      }
    }
  };
  const watch = () => {
    void current.exited.then(() => {
      if (!state.stopping) state.restart = restart();
    });
  };
  watch();
  const stop = async (graceMs?: number) => {
    state.stopping = true;
    ending.abort();
    await state.restart;
    await current.stop(graceMs);
  };
  return { superuserUrl, stop };
}
