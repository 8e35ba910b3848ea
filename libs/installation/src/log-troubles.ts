import { UnreadableFact } from '@app/facts';
import { LOG_TROUBLES } from '@app/wording';
import type { LogInUse } from './log-in-use.js';

/** Resources that are used up, a full disk among them, and errors of the system below. */
const CANNOT_WRITE = /^(53|58)/;
const DISK_FULL = '53100';

/** Hears of every append: what keeps the log from being written is remarked until one succeeds. */
export function watchAppends(log: LogInUse): (failure?: unknown) => void {
  return (failure) => {
    if (failure === undefined) {
      log.ends('append');
      return;
    }
    const state = sqlStateOf(failure);
    if (!CANNOT_WRITE.test(state)) return;
    log.begins('append', state === DISK_FULL ? LOG_TROUBLES.full : LOG_TROUBLES.cannotWrite(state));
  };
}

/** Remarks a fact that cannot be read, which only another release can end; false where the error is another. */
export function remarkUnreadable(log: LogInUse, error: unknown): boolean {
  if (!(error instanceof UnreadableFact)) return false;
  log.begins('reading', LOG_TROUBLES.unreadable(error.type, error.position));
  return true;
}

function sqlStateOf(failure: unknown): string {
  const { code, cause } = failure as { readonly code?: unknown; readonly cause?: unknown };
  if (typeof code === 'string') return code;
  return cause instanceof Error ? sqlStateOf(cause) : '';
}
