import type { PlanUnit } from '../document.js';
import { fault, type Faults } from './fault.js';
import type { PlanNames } from './names.js';

export function* unitFaults(names: PlanNames): Faults {
  const { document } = names;
  for (const [index, set] of document.unitSets.entries()) {
    for (const [place, member] of set.members.entries()) {
      const at = `/unitSets/${String(index)}/members/${String(place)}`;
      if (!names.units.has(member)) yield fault(at, 'unknown-unit', member);
    }
  }
  for (const list of ['items', 'tasks'] as const) {
    for (const [index, entry] of document[list].entries()) {
      yield* named(entry.lead, `/${list}/${String(index)}/lead`, names);
      yield* named(entry.coordinating, `/${list}/${String(index)}/coordinating`, names);
    }
  }
}

function* named(ids: readonly string[], at: string, names: PlanNames): Faults {
  for (const [index, id] of ids.entries()) {
    if (!names.units.has(id) && !names.sets.has(id)) yield fault(`${at}/${String(index)}`, 'unknown-unit', id);
  }
}

/** Whether the unit's area is on the issuer's line of areas, above or below it. */
export function isOnIssuersLine(unit: PlanUnit, { issuersLine }: PlanNames): boolean {
  return issuersLine.has(unit.area);
}
