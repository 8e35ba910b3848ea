import type { PlanDocument } from '@app/domain';
import { commandIdOf, HandlePlan, ReferenceData, type CommandRequest } from '@app/write-side';
import type { CommandBus } from '@nestjs/cqrs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A request of the installation itself, the same for every start. */
export function installationRequest(key: string, occurredOn?: string): CommandRequest {
  const commandId = commandIdOf('installation', key);
  const asker = { kind: 'process', name: 'installation' } as const;
  return { asker, commandId, correlationId: commandId, occurredOn };
}

/** The plan files of a folder, by name. */
export async function readPlans(folder: string): Promise<readonly PlanDocument[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && name !== 'plan.schema.json').sort();
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return texts.map((text) => JSON.parse(text.normalize('NFC')) as PlanDocument);
}

/** Imports and adopts the plans that the log does not know yet; dated as they are where they name a day. */
export async function loadPlans(
  bus: CommandBus,
  reference: ReferenceData,
  documents: readonly PlanDocument[],
): Promise<readonly PlanDocument[]> {
  const loaded: PlanDocument[] = [];
  for (const document of documents) {
    if ((await reference.plan(document.id)).status !== 'none') continue;
    const { id } = document;
    await bus.execute(new HandlePlan(id, { type: 'ImportPlan', document }, installationRequest(`import ${id}`)));
    await bus.execute(new HandlePlan(id, { type: 'AdoptPlan' }, installationRequest(`adopt ${id}`)));
    loaded.push(document);
  }
  return loaded;
}
