import { commandIdOf } from '@app/facts';
import type { CommandRequest } from '@app/write-side';

/** The same for every start. */
export function installationRequest(key: string, occurredOn?: string): CommandRequest {
  const commandId = commandIdOf('installation', key);
  const asker = { kind: 'process', name: 'installation' } as const;
  return { asker, commandId, correlationId: commandId, occurredOn };
}
