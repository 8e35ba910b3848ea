import { qualifiedAreas } from '../kernel/area.js';
import type { PlanDocument } from './document.js';

/** From the province down; stops at an unknown parent. */
export function areaCodes(document: PlanDocument, code: string): readonly string[] {
  const parents = new Map(document.areas.map((area) => [area.code, area.parent]));
  const path = new Set<string>();
  for (let next: string | null = code; next !== null && !path.has(next); next = parents.get(next) ?? null)
    path.add(next);
  return [...path].reverse();
}

/** Qualified, from the province down. */
export function areaPath(document: PlanDocument, code: string): readonly string[] {
  return qualifiedAreas(areaCodes(document, code));
}

/** The unit's own area if it is within the plan's, otherwise the plan's. */
export function areaLedBy(document: PlanDocument, planArea: readonly string[], unit: string): readonly string[] {
  const own = document.units.find((candidate) => candidate.id === unit)?.area;
  const path = own === undefined ? [] : areaPath(document, own);
  const issuer = planArea.at(-1);
  return issuer !== undefined && path.includes(issuer) ? path : planArea;
}

/** Older facts lack what the importer administered: at least the issuer's area. */
export function withinIssuer(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { ...data, within: [data['area']] };
}
