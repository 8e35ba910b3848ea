import { qualifiedAreas } from '../kernel/area.js';
import type { PlanDocument } from './document.js';

/** The codes of the areas from the province down to the given one; stops at an unknown parent. */
export function areaCodes(document: PlanDocument, code: string): readonly string[] {
  const parents = new Map(document.areas.map((area) => [area.code, area.parent]));
  const path = new Set<string>();
  for (let next: string | null = code; next !== null && !path.has(next); next = parents.get(next) ?? null)
    path.add(next);
  return [...path].reverse();
}

/** The path from the province down to the given area of a plan, qualified. */
export function areaPath(document: PlanDocument, code: string): readonly string[] {
  return qualifiedAreas(areaCodes(document, code));
}

/** The area of what a unit leads: the unit's own where that lies within the plan's, else the plan's. */
export function areaLedBy(document: PlanDocument, planArea: readonly string[], unit: string): readonly string[] {
  const own = document.units.find((candidate) => candidate.id === unit)?.area;
  const path = own === undefined ? [] : areaPath(document, own);
  const issuer = planArea.at(-1);
  return issuer !== undefined && path.includes(issuer) ? path : planArea;
}

/** Before a plan said what whoever imported it administered, it was the issuer's area at least. */
export function withinIssuer(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { ...data, within: [data['area']] };
}
