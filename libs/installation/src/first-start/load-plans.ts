import { Rejection, type PlanDocument, type PlanState } from '@app/domain';
import { canonicalJson } from '@app/event-store';
import { Handle, type ReferenceData } from '@app/write-side';
import { Logger } from '@nestjs/common';
import type { CommandBus } from '@nestjs/cqrs';
import { installationRequest } from './installation-request.js';
import { readJsonFolder } from './json-folder.js';

export async function readPlans(folder: string): Promise<readonly PlanDocument[]> {
  return (await readJsonFolder(folder, 'plan.schema.json')) as readonly PlanDocument[];
}

/** Continues the work of a killed start. A repeat changes nothing; a refused plan is left out. */
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

/** False if the log refuses the plan because its units belong to other areas by now. */
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

/** A plan of that id with other words belongs to somebody else. */
function isLeft(state: PlanState, document: PlanDocument): boolean {
  if (state.status === 'none') return true;
  return state.status === 'imported' && canonicalJson(state.document) === canonicalJson(document);
}
