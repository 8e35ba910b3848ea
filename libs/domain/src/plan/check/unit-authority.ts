import { isAbove, isWithin, type Administered } from '../../access/administration.js';
import { saysTheSame } from '../../kernel/same.js';
import { searchable } from '../../text/search-text.js';
import type { UnitState } from '../../unit/unit.js';
import { areaPath } from '../areas.js';
import type { PlanDocument, PlanUnit } from '../document.js';
import { fault, type Faults } from './fault.js';

export type RegisteredUnits = ReadonlyMap<string, UnitState>;

/**
 * A plan declares and extends units only within what its importer administers. Other units must be above that, on the
 * way to the province, and registered there with the roles named. A unit elsewhere looks like an unregistered one. A
 * unit's id never changes its area.
 */
export function* unitAuthorityFaults(
  document: PlanDocument,
  registered: RegisteredUnits,
  within: Administered,
): Faults {
  for (const [index, unit] of document.units.entries()) {
    const at = `/units/${String(index)}`;
    const area = areaPath(document, unit.area);
    const state = registered.get(unit.id) ?? { status: 'none' };
    if (!isWithin(within, area)) {
      if (isAbove(within, area)) yield* registeredFaults(unit, area, state, at);
      else yield fault(`${at}/id`, 'unit-not-registered', unit.id);
    } else if (state.status === 'registered') {
      if (!saysTheSame(area, state.area)) yield fault(`${at}/id`, 'unit-of-other-area', unit.id);
      else if (state.ended !== null) yield fault(`${at}/id`, 'unit-ended', unit.id);
    }
  }
}

/** A known unit keeps its name: another one in the plan is a slip, or means another unit. */
export function* unitNameFaults(document: PlanDocument, registered: RegisteredUnits, within: Administered): Faults {
  for (const [index, { id, name, area: code }] of document.units.entries()) {
    const state = registered.get(id);
    const area = areaPath(document, code);
    const isKnown = state?.status === 'registered' && (isWithin(within, area) || isAbove(within, area));
    if (!isKnown || !saysTheSame(area, state.area) || folded(name) === folded(state.name)) continue;
    yield fault(`/units/${String(index)}/name`, 'unit-of-other-name', state.name);
  }
}

function folded(name: string): string {
  return searchable(name).trim().replace(/\s+/g, ' ');
}

function* registeredFaults(unit: PlanUnit, area: readonly string[], state: UnitState, at: string): Faults {
  if (state.status === 'none' || !saysTheSame(area, state.area)) {
    return yield fault(`${at}/id`, 'unit-not-registered', unit.id);
  }
  if (state.ended !== null) yield fault(`${at}/id`, 'unit-ended', unit.id);
  for (const [index, role] of unit.roles.entries()) {
    if (!state.roles.includes(role)) yield fault(`${at}/roles/${String(index)}`, 'role-not-registered', role);
  }
}
