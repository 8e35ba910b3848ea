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

/**
 * Imports and adopts those that are not there yet; continues the work of a killed start. A repeat changes nothing; a refused
 * plan is left out. The plans as the installation has them, which keeps its own where a file has other words by now.
 */
export async function loadPlans(
  bus: CommandBus,
  reference: ReferenceData,
  documents: readonly PlanDocument[],
): Promise<readonly PlanDocument[]> {
  const inUse: PlanDocument[] = [];
  for (const document of documents) {
    const state = await reference.plan(document.id);
    if (isLeft(state, document)) await take(bus, document);
    inUse.push(state.status === 'none' ? document : kept(state.document, document));
  }
  return inUse;
}

function kept(own: PlanDocument, file: PlanDocument): PlanDocument {
  if (canonicalJson(own) === canonicalJson(file)) return own;
  new Logger('plans').log({ plan: own.id, msg: 'plan kept as it is; the file that comes with the service differs' });
  return own;
}

/** Leaves the plan out if the log refuses it because its units belong to other areas by now. */
async function take(bus: CommandBus, document: PlanDocument): Promise<void> {
  const { id } = document;
  try {
    await bus.execute(new Handle('plan', id, { type: 'ImportPlan', document }, installationRequest(`import ${id}`)));
    await bus.execute(new Handle('plan', id, { type: 'AdoptPlan' }, installationRequest(`adopt ${id}`)));
  } catch (error) {
    if (!(error instanceof Rejection) || error.code !== 'INVALID_PLAN') throw error;
    new Logger('plans').warn({
      plan: id,
      faults: error.details['faults'],
      msg: 'plan that comes with the service left out',
    });
  }
}

/** A plan of that id with other words belongs to somebody else. */
function isLeft(state: PlanState, document: PlanDocument): boolean {
  if (state.status === 'none') return true;
  return state.status === 'imported' && canonicalJson(state.document) === canonicalJson(document);
}
