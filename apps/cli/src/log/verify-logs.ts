import { compareLogs } from '@app/event-store';
import { CliError } from '../cli-error.js';
import { differenceText } from './difference-text.js';
import { toldNowAndThen } from './told-now-and-then.js';
import { withTwoLogs } from './two-logs.js';

/** Shows that two logs hold the same bytes in the same order. @throws CliError naming the first difference */
export async function verifyLogs(args: readonly string[]): Promise<string> {
  const progress = toldNowAndThen((events) => `Đã đối chiếu ${String(events)} sự kiện`);
  return withTwoLogs(args, { make: false }, async (from, to) => {
    const { events, sha256, difference } = await compareLogs(from.store, to.store, progress);
    if (difference) throw new CliError(`Hai sổ khác nhau.\n${differenceText(difference)}`);
    return `Hai sổ giống nhau: ${String(events)} sự kiện, cùng thứ tự, cùng nội dung.\nSHA-256 ${sha256}`;
  });
}
