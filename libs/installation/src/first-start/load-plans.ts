import { Rejection, type PlanDocument, type PlanState } from '@app/domain';
import { canonicalJson } from '@app/event-store';
import { Handle, type ReferenceData } from '@app/write-side';
import { Logger } from '@nestjs/common';
import type { CommandBus } from '@nestjs/cqrs';
import { installationRequest } from './installation-request.js';
import { readJsonFolder } from './json-folder.js';

/** The plan files of a folder, by name. */
export async function readPlans(folder: string): Promise<readonly PlanDocument[]> {
  return (await readJsonFolder(folder, 'plan.schema.json')) as readonly PlanDocument[];
}

/**
 * Imports and adopts the plans that the log does not know yet, and adopts those that an earlier start imported before it
 * was killed. A repeat changes nothing; one that the log refuses is left out.
 */
export async function loadPlans(
  bus: CommandBus,
  reference: ReferenceData,
  documents: readonly PlanDocument[],
): Promise<readonly PlanDocument[]> {
  const loaded: PlanDocument[] = [];
  for (const document of documents) {
    if (!isLeft(await reference.plan(document.id), document)) continue;
    if (await takes(bus, document)) loaded.push(document);
  }
  return loaded;
}

/** False where the log refuses the plan: units that it names belong to other areas by now, and stay theirs. */
async function takes(bus: CommandBus, document: PlanDocument): Promise<boolean> {
  const { id } = document;
  try {
    await bus.execute(new Handle('plan', id, { type: 'ImportPlan', document }, installationRequest(`import ${id}`)));
    await bus.execute(new Handle('plan', id, { type: 'AdoptPlan' }, installationRequest(`adopt ${id}`)));
    return true;
  } catch (error) {
    if (!(error instanceof Rejection) || error.code !== 'INVALID_PLAN') throw error;
    new Logger('plans').warn({
      plan: id,
      faults: error.details['faults'],
      msg: 'plan that comes with the service left out',
    });
    return false;
  }
}

/** Whether something is left to do: a plan of that id with other words is somebody's own. */
function isLeft(state: PlanState, document: PlanDocument): boolean {
  if (state.status === 'none') return true;
  return state.status === 'imported' && canonicalJson(state.document) === canonicalJson(document);
}
