import type { PlanDocument } from '@app/domain';
import type { ReferenceData } from '@app/write-side';
import type { CommandBus } from '@nestjs/cqrs';
import { calendarsFolder, nationalParametersFile, plansFolder } from '../project-files.js';
import { loadNational, readNational } from './load-national.js';
import { loadPlans, readPlans } from './load-plans.js';

export async function loadFirstData(bus: CommandBus, reference: ReferenceData): Promise<readonly PlanDocument[]> {
  await loadNational(bus, reference, await readNational(nationalParametersFile, calendarsFolder));
  return loadPlans(bus, reference, await readPlans(plansFolder));
}
