import { UnreadableFact } from '@app/facts';
import { LOG_TROUBLES } from '@app/wording';
import type { LogInUse } from './log-in-use.js';

/** Exhausted resources, such as a full disk, and system errors. */
const CANNOT_WRITE = /^(53|58)/;
const DISK_FULL = '53100';

/** Remarks a failure until an append succeeds. */
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

/** Remarks an unreadable fact, which only another release can end; false for another error. */
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
