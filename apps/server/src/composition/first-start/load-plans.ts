import type { PlanDocument, PlanState } from '@app/domain';
import { canonicalJson } from '@app/event-store';
import { HandlePlan, ReferenceData } from '@app/write-side';
import type { CommandBus } from '@nestjs/cqrs';
import { installationRequest } from './installation-request.js';
import { readJsonFolder } from './json-folder.js';

/** The plan files of a folder, by name. */
export async function readPlans(folder: string): Promise<readonly PlanDocument[]> {
  return (await readJsonFolder(folder, 'plan.schema.json')) as readonly PlanDocument[];
}

/**
 * Imports and adopts the plans that the log does not know yet, and adopts those that an earlier start imported before it
 * was killed. A repeat changes nothing.
 */
export async function loadPlans(
  bus: CommandBus,
  reference: ReferenceData,
  documents: readonly PlanDocument[],
): Promise<readonly PlanDocument[]> {
  const loaded: PlanDocument[] = [];
  for (const document of documents) {
    if (!isLeft(await reference.plan(document.id), document)) continue;
    const { id } = document;
    await bus.execute(new HandlePlan(id, { type: 'ImportPlan', document }, installationRequest(`import ${id}`)));
    await bus.execute(new HandlePlan(id, { type: 'AdoptPlan' }, installationRequest(`adopt ${id}`)));
    loaded.push(document);
  }
  return loaded;
}

/** Whether something is left to do: a plan of that id with other words is somebody's own. */
function isLeft(state: PlanState, document: PlanDocument): boolean {
  if (state.status === 'none') return true;
  return state.status === 'imported' && canonicalJson(state.document) === canonicalJson(document);
}
