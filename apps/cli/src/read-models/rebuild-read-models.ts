import { READ_MODEL_WORDS } from '@app/wording';
import { CliError } from '../cli-error.js';
import { progressReport } from '../log/progress-report.js';
import { withReadModels } from './with-read-models.js';

/** Ctrl-C cancels; the next one goes on from there. @throws CliError */
export async function rebuildReadModels(args: readonly string[]): Promise<string> {
  if (args.length > 0) throw new CliError(READ_MODEL_WORDS.noOptions);
  const cancelling = new AbortController();
  const cancelled = new CliError(READ_MODEL_WORDS.cancelled);
  const cancel = () => {
    cancelling.abort(cancelled);
  };
  process.once('SIGINT', cancel).once('SIGTERM', cancel);
  const { signal } = cancelling;
  const onWait = progressReport(READ_MODEL_WORDS.waits);
  const [position, left] = await withReadModels(async ({ rebuild, parked }, onProgress) => {
    const reached = await rebuild({ onProgress, onWait, signal });
    return [reached, await parked()] as const;
  });
  return READ_MODEL_WORDS.rebuilt(position, left.length);
}
