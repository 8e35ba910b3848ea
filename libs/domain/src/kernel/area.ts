export const NATIONAL = 'vn';

/** From the top: of the law of 2025, and before it (`district`, `township`). */
export const AREA_LEVELS = ['province', 'district', 'township', 'ward', 'commune', 'special-zone'] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

/** Most areas above one another: a province, a district and one of the lowest levels. */
export const AREA_DEPTH = 3;

/** Longest qualified area, in ASCII characters. With a procedure's code it names a stream, of at most 200. */
export const LONGEST_AREA = 128;

const CODE = /^[a-z0-9][a-z0-9.-]{0,79}$/;

/** Whether the path has no more areas above one another than there are, and its last area is not too long. */
export function isShortPath(area: readonly string[]): boolean {
  return area.length <= AREA_DEPTH && area.every((code) => code.length <= LONGEST_AREA);
}

/** Whether the codes lead from a province down: `19`, `19/19.gia-sang`; one area per level. Empty: the country. */
export function isAreaPath(area: readonly string[]): boolean {
  if (!isShortPath(area)) return false;
  return area.every((code, at) => {
    const above = at === 0 ? '' : `${area[at - 1] ?? ''}/`;
    return code.startsWith(above) && CODE.test(code.slice(above.length));
  });
}

/**
 * Areas from the province down, each with those above it (`19`, `19/19.gia-sang`). A plan that puts another area's code
 * below its own therefore names another area, and gives no authority over the real one.
 */
export function qualifiedAreas(codes: readonly string[]): readonly string[] {
  const bare = codes.map((code) => code.slice(code.lastIndexOf('/') + 1));
  return bare.map((_, at) => bare.slice(0, at + 1).join('/'));
}

/** The path to a qualified area: `19/19.gia-sang` gives `19` and `19/19.gia-sang`. */
export function pathTo(area: string): readonly string[] {
  return qualifiedAreas(area.split('/'));
}

/** Stream id of an area's own calendar and parameters; `vn` for the country (an empty path). */
export function ownerId(area: readonly string[]): string {
  return area.at(-1)?.replaceAll('/', '_') ?? NATIONAL;
}

/** Every area whose calendar and parameters apply in the given one: the country first, the area itself last. */
export function areasAbove(area: readonly string[]): readonly (readonly string[])[] {
  return [[], ...area.map((_, at) => area.slice(0, at + 1))];
}
