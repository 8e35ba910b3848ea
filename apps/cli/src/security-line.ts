import { createLogger, SecurityLog, type SecurityEntry } from '@app/runtime';
import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';

/** `requestId`: the request's id in the log of events. */
type SecurityFields = Pick<SecurityEntry, 'kind' | 'on'> & {
  readonly act?: string | null;
  readonly requestId?: string;
};

/** Writes the machine's user to standard error as a line of the security log. */
export function tellSecurity(
  command: string,
  { kind, on, act = null, requestId = randomUUID() }: SecurityFields,
): void {
  const log = new SecurityLog(createLogger('info', process.stderr));
  const address = `local:${userInfo().username}`;
  log.tell({ kind, person: null, address, requestId, route: `cli ${command}`, act, on, reason: null });
}
