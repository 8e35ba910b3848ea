import { createLogger, SecurityLog } from '@app/runtime';
import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';

/** Tells on standard error, in the form of the service's security log, that a whole log leaves the installation. */
export function tellExport(command: string): void {
  const log = new SecurityLog(createLogger('info', process.stderr));
  const address = `local:${userInfo().username}`;
  const route = `cli ${command}`;
  log.tell({
    kind: 'exported',
    person: null,
    address,
    requestId: randomUUID(),
    route,
    act: null,
    on: 'log',
    reason: null,
  });
}
