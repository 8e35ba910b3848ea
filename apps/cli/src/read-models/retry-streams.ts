import { READ_MODEL_WORDS } from '@app/wording';
import { CliError } from '../cli-error.js';
import { withReadModels } from './with-read-models.js';

/** The named streams, or all that is parked. @throws CliError naming what stays parked, or is not parked */
export async function retryStreams(streams: readonly string[]): Promise<string> {
  const tried = await withReadModels(({ retry }) => retry(streams));
  const absent = streams.filter((stream) => !tried.some((one) => one.stream === stream));
  const words = READ_MODEL_WORDS.retried(tried, absent);
  if (absent.length > 0 || tried.some(({ done }) => !done)) throw new CliError(words);
  return words;
}
