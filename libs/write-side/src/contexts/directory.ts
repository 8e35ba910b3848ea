import type { Context, ContextOf, UnitState } from '@app/domain';
import { units } from '../aggregates.js';
import type { Sight } from '../sight.js';
import type { Ground } from './ground.js';
import type { PendingCommand } from './pending-command.js';

/** For decisions that read nothing else. */
export function plainContext({ context }: { readonly context: Context }): Promise<Context> {
  return Promise.resolve(context);
}

export function unitContext({ context, unitNeeded }: PendingCommand<'unit'>): Promise<ContextOf<'unit'>> {
  return Promise.resolve({ ...context, needed: unitNeeded });
}

export async function personContext(
  { id, command, context, sight, administrators }: PendingCommand<'person'>,
  ground: Ground,
): Promise<ContextOf<'person'>> {
  const unit = await unitSeen(command.type === 'AppointPerson' ? command.unit : null, sight, ground);
  return { ...context, person: id, unit, confirming: ground.confirmation.needed, administrators };
}

export async function procedureContext(
  { command, context, sight, proposedIn = [] }: PendingCommand<'procedure'>,
  ground: Ground,
): Promise<ContextOf<'procedure'>> {
  const agency = command.type === 'RegisterProcedure' ? null : command.agency;
  return { ...context, unit: await unitSeen(agency, sight, ground), proposedIn };
}

async function unitSeen(id: string | null, sight: Sight, { reference }: Ground): Promise<UnitState> {
  return id === null ? { status: 'none' } : sight.of(units, await reference.unit(id));
}
