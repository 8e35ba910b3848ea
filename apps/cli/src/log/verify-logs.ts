import { compareLogs } from '@app/event-store';
import { LOG_WORDS } from '@app/wording';
import { CliError } from '../cli-error.js';
import { progressReport } from './progress-report.js';
import { withLogPair } from './log-pair.js';

/** The same bytes in the same order. @throws CliError naming the first difference */
export async function verifyLogs(args: readonly string[]): Promise<string> {
  const progress = progressReport(LOG_WORDS.compared);
  return withLogPair(args, { make: false }, async (from, to) => {
    const { events, sha256, difference } = await compareLogs(from.store, to.store, progress);
    if (difference) throw new CliError(LOG_WORDS.differ(difference));
    return LOG_WORDS.same(events, sha256);
  });
}
