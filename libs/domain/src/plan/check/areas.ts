import type { PlanDocument } from '../document.js';
import { fault, type Faults } from './fault.js';

/** Every area named is in the file, and the parents lead up without a cycle. */
export function* areaFaults(document: PlanDocument): Faults {
  const parents = new Map(document.areas.map((area) => [area.code, area.parent]));
  if (!parents.has(document.issuer.area)) yield fault('/issuer/area', 'unknown-area', document.issuer.area);
  for (const [index, unit] of document.units.entries()) {
    if (!parents.has(unit.area)) yield fault(`/units/${String(index)}/area`, 'unknown-area', unit.area);
  }
  for (const [index, { code, parent }] of document.areas.entries()) {
    const at = `/areas/${String(index)}/parent`;
    if (parent !== null && !parents.has(parent)) yield fault(at, 'unknown-area', parent);
    if (isAboveItself(code, parents)) yield fault(at, 'area-cycle', code);
  }
}

function isAboveItself(code: string, parents: ReadonlyMap<string, string | null>): boolean {
  const above = new Set<string>();
  let next = parents.get(code) ?? null;
  while (next !== null && !above.has(next)) {
    above.add(next);
    next = parents.get(next) ?? null;
  }
  return above.has(code);
}
