import {
  administeredBy,
  areaPath,
  isWithin,
  type ContextOf,
  type PlanDocument,
  type RegisteredUnits,
} from '@app/domain';
import type { Ground } from './ground.js';
import type { PendingCommand } from './pending-command.js';

export async function planContext(asking: PendingCommand<'plan'>, ground: Ground): Promise<ContextOf<'plan'>> {
  return { ...asking.context, units: await unitsFor(asking, ground) };
}

/** Reads no units for a person who will be refused anyway. */
async function unitsFor(asking: PendingCommand<'plan'>, { reference }: Ground): Promise<RegisteredUnits> {
  const { actor, today } = asking.context;
  const document = documentIn(asking);
  if (!document) return new Map();
  const area = areaPath(document, document.issuer.area);
  if (!isWithin(administeredBy(actor, today), area)) return new Map();
  return reference.units(document.units.map((unit) => unit.id));
}

function documentIn({ command, state }: PendingCommand<'plan'>): PlanDocument | null {
  if (command.type === 'ImportPlan') return command.document;
  return command.type === 'AdoptPlan' && state.status === 'imported' ? state.document : null;
}
