import { AREA_DEPTH, isShortPath, LONGEST_AREA, type AreaLevel } from '../../kernel/area.js';
import { areaPath } from '../areas.js';
import type { Area, PlanDocument } from '../document.js';
import { fault, type Faults } from './fault.js';

/** The file has every area it names; parents lead up without a cycle, over no more areas than may stand above one another. */
export function* areaFaults(document: PlanDocument): Faults {
  const parents = new Map(document.areas.map((area) => [area.code, area.parent]));
  if (!parents.has(document.issuer.area)) yield fault('/issuer/area', 'unknown-area', document.issuer.area);
  for (const [index, unit] of document.units.entries()) {
    if (!parents.has(unit.area)) yield fault(`/units/${String(index)}/area`, 'unknown-area', unit.area);
  }
  const levels = new Map(document.areas.map(({ code, level }) => [code, level]));
  for (const [index, area] of document.areas.entries()) {
    const { code, parent } = area;
    yield* levelFaults(area, levels, `/areas/${String(index)}`);
    const at = `/areas/${String(index)}/parent`;
    if (parent !== null && !parents.has(parent)) yield fault(at, 'unknown-area', parent);
    if (isAboveItself(code, parents)) yield fault(at, 'area-cycle', code);
    else yield* pathFaults(areaPath(document, code), `/areas/${String(index)}`);
  }
}

/** What each level may stand below; null is the country. */
const ABOVE: Readonly<Record<AreaLevel, readonly (AreaLevel | null)[]>> = {
  province: [null],
  district: ['province'],
  township: ['district', 'province'],
  ward: ['district', 'province'],
  commune: ['district', 'province'],
  'special-zone': ['province'],
};

function* levelFaults({ level, parent }: Area, levels: ReadonlyMap<string, AreaLevel>, at: string): Faults {
  const above = parent === null ? null : levels.get(parent);
  if (above !== undefined && !ABOVE[level].includes(above)) yield fault(`${at}/level`, 'level-misplaced', level);
}

function* pathFaults(path: readonly string[], at: string): Faults {
  if (path.length > AREA_DEPTH) yield fault(`${at}/parent`, 'area-too-deep', AREA_DEPTH);
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
