import { authorize } from '../access/policy.js';
import type { ActingRole } from '../access/roles.js';
import { fact, type Context, type Decider, type Fact } from '../kernel/decider.js';

export interface UnitData {
  readonly name: string;
  readonly area: readonly string[];
  readonly roles: readonly ActingRole[];
}

export type UnitCommand = { readonly type: 'RegisterUnit' } & UnitData;
export type UnitEvent = Fact<'UnitRegistered', UnitData>;
export type UnitState = { readonly status: 'none' } | ({ readonly status: 'registered' } & UnitData);

/** Units, taken over from the plans that name them; the first plan that names one fixes its area. */
export const unitDecider: Decider<UnitCommand, UnitState, UnitEvent> = {
  initial: { status: 'none' },
  decide,
  evolve: (_, event) => ({ status: 'registered', ...event.data }),
};

function decide(command: UnitCommand, state: UnitState, context: Context): readonly UnitEvent[] {
  const by = authorize('RegisterUnit', context.actor, { area: command.area }, context.today);
  const known = state.status === 'none' ? [] : state.roles;
  const roles = [...new Set([...known, ...command.roles])];
  if (state.status === 'registered' && roles.length === state.roles.length) return [];
  const { name, area } = state.status === 'none' ? command : state;
  return [fact('UnitRegistered', { name, area, roles }, by, context)];
}
