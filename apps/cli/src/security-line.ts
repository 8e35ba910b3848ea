import { createLogger, SecurityLog, type SecurityEntry } from '@app/runtime';
import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';

/** What a command did, on which stream, and the id by which the log of events names the request. */
type SecurityFields = Pick<SecurityEntry, 'kind' | 'on'> & {
  readonly act?: string | null;
  readonly requestId?: string;
};

/**
 * Tells on standard error, in the form of the service's security log, which user of the machine did something: the log of
 * events knows no more than that it was done there.
 */
export function tellSecurity(
  command: string,
  { kind, on, act = null, requestId = randomUUID() }: SecurityFields,
): void {
  const log = new SecurityLog(createLogger('info', process.stderr));
  const address = `local:${userInfo().username}`;
  log.tell({ kind, person: null, address, requestId, route: `cli ${command}`, act, on, reason: null });
}
