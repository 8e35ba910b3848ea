import {
  administeredBy,
  areaPath,
  isWithin,
  type ContextOf,
  type PlanDocument,
  type RegisteredUnits,
} from '@app/domain';
import type { Asking, Ground } from './asking.js';

/** A plan that comes into force is held against the units that it names. */
export async function planContext(asking: Asking<'plan'>, ground: Ground): Promise<ContextOf<'plan'>> {
  return { ...asking.context, units: await unitsFor(asking, ground) };
}

/** The units that the document names; none are read for somebody who will be refused anyway. */
async function unitsFor(asking: Asking<'plan'>, { reference }: Ground): Promise<RegisteredUnits> {
  const { actor, today } = asking.context;
  const document = documentIn(asking);
  if (!document) return new Map();
  const area = areaPath(document, document.issuer.area);
  if (!isWithin(administeredBy(actor, today), area)) return new Map();
  return reference.units(document.units.map((unit) => unit.id));
}

/** What an import brings, or what an adoption puts in force. */
function documentIn({ command, state }: Asking<'plan'>): PlanDocument | null {
  if (command.type === 'ImportPlan') return command.document;
  return command.type === 'AdoptPlan' && state.status === 'imported' ? state.document : null;
}
