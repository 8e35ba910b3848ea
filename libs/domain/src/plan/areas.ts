import type { PlanDocument } from './document.js';

/** The codes of the areas from the province down to the given one; stops at an unknown parent. */
export function areaCodes(document: PlanDocument, code: string): readonly string[] {
  const path: string[] = [];
  let next: string | null = code;
  while (next !== null && !path.includes(next)) {
    path.unshift(next);
    const current: string = next;
    next = document.areas.find((area) => area.code === current)?.parent ?? null;
  }
  return path;
}

/**
 * Areas from the province down, each named with those above it (`19`, `19/19.gia-sang`): a plan that hangs the code of
 * another area below one of its own names another area with it, and gives no authority over the real one.
 */
export function qualifiedAreas(codes: readonly string[]): readonly string[] {
  const bare = codes.map((code) => code.slice(code.lastIndexOf('/') + 1));
  return bare.map((_, at) => bare.slice(0, at + 1).join('/'));
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
