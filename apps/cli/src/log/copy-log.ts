import { copyLog as copy, LogsDiffer } from '@app/event-store';
import { LOG_WORDS } from '@app/wording';
import { CliError } from '../cli-error.js';
import { tellSecurity } from '../security-line.js';
import { progressReport } from './progress-report.js';
import { withLogPair } from './log-pair.js';

/** Continues an interrupted copy. @throws CliError */
export async function copyLog(args: readonly string[]): Promise<string> {
  const compared = progressReport(LOG_WORDS.comparedThere);
  const written = progressReport(LOG_WORDS.written);
  return withLogPair(args, { make: true }, async (from, to) => {
    tellSecurity('log copy', { kind: 'exported', on: 'log' });
    try {
      const done = await copy(from.store, to.store, (progress) => {
        if (progress.copied === 0) compared(progress.compared);
        else written(progress.copied);
      });
      return LOG_WORDS.copied(done);
    } catch (error) {
      if (!(error instanceof LogsDiffer)) throw error;
      throw new CliError(LOG_WORDS.holdsAnother(error.difference));
    }
  });
}
