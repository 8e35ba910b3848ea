import type { PlanDocument } from './document.js';

/** The path of area codes from the province down to the given area; stops at an unknown parent. */
export function areaPath(document: PlanDocument, code: string): readonly string[] {
  const path: string[] = [];
  let next: string | null = code;
  while (next !== null && !path.includes(next)) {
    path.unshift(next);
    const current: string = next;
    next = document.areas.find((area) => area.code === current)?.parent ?? null;
  }
  return path;
}
