import { AREA_LEVELS, isShortPath, LONGEST_AREA } from '../../kernel/area.js';
import { areaPath } from '../areas.js';
import type { PlanDocument } from '../document.js';
import { fault, type Faults } from './fault.js';

/** The file has every area it names; parents lead up without a cycle, over no more areas than there are levels. */
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
    else yield* pathFaults(areaPath(document, code), `/areas/${String(index)}`);
  }
}

function* pathFaults(path: readonly string[], at: string): Faults {
  if (path.length > AREA_LEVELS.length) yield fault(`${at}/parent`, 'area-too-deep', AREA_LEVELS.length);
  else if (!isShortPath(path)) yield fault(`${at}/code`, 'area-too-long', LONGEST_AREA);
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
