import { copyLog as copy, LogsDiffer } from '@app/event-store';
import { CliError } from '../cli-error.js';
import { differenceText } from './difference-text.js';
import { tellExport } from './export-line.js';
import { toldNowAndThen } from './told-now-and-then.js';
import { withTwoLogs } from './two-logs.js';

/** Copies a whole log to another store; a copy that was broken off goes on. @throws CliError */
export async function copyLog(args: readonly string[]): Promise<string> {
  const compared = toldNowAndThen((events) => `Đã đối chiếu ${String(events)} sự kiện có sẵn ở đích`);
  const written = toldNowAndThen((events) => `Đã chép ${String(events)} sự kiện`);
  return withTwoLogs(args, { make: true }, async (from, to) => {
    tellExport('log copy');
    try {
      const done = await copy(from.store, to.store, (progress) => {
        if (progress.copied === 0) compared(progress.compared);
        else written(progress.copied);
      });
      return `Đã chép xong: ${String(done.copied)} sự kiện, ${String(done.compared)} sự kiện đã có từ trước.`;
    } catch (error) {
      if (!(error instanceof LogsDiffer)) throw error;
      throw new CliError(`Đích đang giữ một sổ khác nên không chép vào được.\n${differenceText(error.difference)}`);
    }
  });
}
