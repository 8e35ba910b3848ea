import { isWithin, type Administered } from '../access/administration.js';
import { authorize } from '../access/policy.js';
import { INSTALLATION, permissions, role } from '../access/rule.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { ActingRole } from '../kernel/roles.js';
import { isAreaPath } from '../kernel/area.js';
import { fact, type Context, type Decider, type Fact, type Of } from '../kernel/decider.js';
import { ensure, Rejection } from '../kernel/rejection.js';
import { saysTheSame } from '../kernel/same.js';
import { codecOf } from '../kernel/codec.js';

export const UNIT_ACTS = permissions({
  RegisterUnit: INSTALLATION,
  ChangeUnit: role('administrator'),
  EndUnit: role('administrator'),
});

export interface UnitData {
  readonly name: string;
  /** The path of areas from the province down; an id never moves to another area. */
  readonly area: readonly string[];
  /** Roles at the unit; added, never taken away. */
  readonly roles: readonly ActingRole[];
}

/** `within`: what the plan's importer administered, if a process registers the plan's units. */
export type UnitCommand =
  | ({ readonly type: 'RegisterUnit'; readonly within?: Administered } & UnitData)
  | ({ readonly type: 'ChangeUnit' } & Pick<UnitData, 'name' | 'roles'>)
  | { readonly type: 'EndUnit'; readonly reason: string };

export type UnitEvent =
  | Fact<'UnitRegistered', UnitData>
  | Fact<'UnitChanged', Pick<UnitData, 'name' | 'roles'>>
  | Fact<'UnitEnded', { readonly reason: string }>;

/** `ended`: since when nobody is appointed to it any more. */
export type UnitState =
  { readonly status: 'none' } | ({ readonly status: 'registered'; readonly ended: CivilDate | null } & UnitData);

/** How much still needs a unit: posts held now or later, what waits for it or is its own, plans that name it. */
export interface UnitNeeded {
  readonly posts: number;
  readonly proposals: number;
  readonly dossiers: number;
  readonly plans: number;
}

/** `needed`: read only for its end. */
export interface UnitContext extends Context {
  readonly needed?: UnitNeeded | undefined;
}

/** A unit's id belongs to the area that registered it, through a plan or directly. */
export const unitDecider: Decider<UnitCommand, UnitState, UnitEvent, UnitContext> = {
  initial: { status: 'none' },
  decide,
  evolve,
};

function decide(command: UnitCommand, state: UnitState, context: UnitContext): readonly UnitEvent[] {
  switch (command.type) {
    case 'RegisterUnit':
      return register(command, state, context);
    case 'ChangeUnit':
      return change(command, state, context);
    case 'EndUnit':
      return end(command, state, context);
  }
}

function register(command: Of<UnitCommand, 'RegisterUnit'>, state: UnitState, context: Context): readonly UnitEvent[] {
  const { name, area, within = null } = command;
  const by = authorize(UNIT_ACTS.RegisterUnit, context.actor, { area }, context.today);
  ensure(isWithin(within, area), 'FORBIDDEN', { action: 'RegisterUnit', rule: 'OTHER_AREA' });
  ensure(isAreaPath(area) && area.length > 0, 'BAD_AREA', { field: 'area' });
  const roles = eachOnce(command.roles);
  if (state.status === 'none') return [fact('UnitRegistered', { name, area, roles }, by, context)];
  ensure(saysTheSame(area, state.area), 'ALREADY_EXISTS', { field: 'id' });
  ensure(state.ended === null, 'UNIT_ENDED', { field: 'id', on: state.ended });
  if (context.actor.kind === 'process')
    return extended(state, roles, (data) => fact('UnitRegistered', data, by, context));
  const same =
    name === state.name && roles.length === state.roles.length && roles.every((role) => state.roles.includes(role));
  ensure(same, 'ALREADY_EXISTS', { field: 'id' });
  return [];
}

/** A plan adds roles; name and area stay those of the registration. */
function extended(
  { name, area, roles }: UnitData,
  more: readonly ActingRole[],
  told: (data: UnitData) => UnitEvent,
): readonly UnitEvent[] {
  const all = eachOnce([...roles, ...more]);
  return all.length === roles.length ? [] : [told({ name, area, roles: all })];
}

function change(command: Of<UnitCommand, 'ChangeUnit'>, state: UnitState, context: Context): readonly UnitEvent[] {
  if (state.status === 'none') throw new Rejection('NOT_FOUND');
  const by = authorize(UNIT_ACTS.ChangeUnit, context.actor, { area: state.area }, context.today);
  ensure(state.ended === null, 'UNIT_ENDED', { on: state.ended });
  const { name } = command;
  const roles = eachOnce([...state.roles, ...command.roles]);
  const kept = state.roles.every((role) => command.roles.includes(role));
  ensure(kept, 'ROLE_KEPT', { field: 'roles', kept: state.roles });
  if (name === state.name && roles.length === state.roles.length) return [];
  return [fact('UnitChanged', { name, roles }, by, context)];
}

/** Nothing may be left that only somebody of the unit could do. */
function end({ reason }: Of<UnitCommand, 'EndUnit'>, state: UnitState, context: UnitContext): readonly UnitEvent[] {
  if (state.status === 'none') throw new Rejection('NOT_FOUND');
  const by = authorize(UNIT_ACTS.EndUnit, context.actor, { area: state.area }, context.today);
  ensure(reason !== '', 'REASON_REQUIRED', { field: 'reason' });
  if (state.ended !== null) return [];
  const { needed } = context;
  const isFree = needed !== undefined && Object.values<number>({ ...needed }).every((count) => count === 0);
  ensure(isFree, 'UNIT_NEEDED', { needed });
  return [fact('UnitEnded', { reason }, by, context)];
}

function eachOnce(roles: readonly ActingRole[]): readonly ActingRole[] {
  return [...new Set(roles)];
}

function evolve(state: UnitState, event: UnitEvent): UnitState {
  switch (event.type) {
    case 'UnitRegistered':
      return { status: 'registered', ended: null, ...event.data };
    case 'UnitChanged':
      return state.status === 'none' ? state : { ...state, ...event.data };
    case 'UnitEnded':
      return state.status === 'none' ? state : { ...state, ended: event.on };
  }
}

export const unitCodec = codecOf<UnitEvent['type']>({
  UnitRegistered: { version: 1 },
  UnitChanged: { version: 1 },
  UnitEnded: { version: 1 },
});
