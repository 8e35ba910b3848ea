/** The owner of what holds in the whole country, where areas have ids of their own. */
export const NATIONAL = 'vn';

/** The levels of areas, from the top. */
export const AREA_LEVELS = ['province', 'district', 'ward'] as const;

/** Characters of a qualified area, which are ASCII. With the code of a procedure it names a stream, of 200 at most. */
export const LONGEST_AREA = 128;

const CODE = /^[a-z0-9][a-z0-9.-]{0,79}$/;

/** Whether there are no more areas on a path than levels, and the last of them is not too long to be kept. */
export function isShortPath(area: readonly string[]): boolean {
  return area.length <= AREA_LEVELS.length && area.every((code) => code.length <= LONGEST_AREA);
}

/**
 * Whether the codes lead from a province down, each named with those above it: `19`, `19/19.gia-sang`; at most an area a
 * level. Empty: the country.
 */
export function isAreaPath(area: readonly string[]): boolean {
  if (!isShortPath(area)) return false;
  return area.every((code, at) => {
    const above = at === 0 ? '' : `${area[at - 1] ?? ''}/`;
    return code.startsWith(above) && CODE.test(code.slice(above.length));
  });
}

/**
 * Areas from the province down, each named with those above it (`19`, `19/19.gia-sang`): a plan that hangs the code of
 * another area below one of its own names another area with it, and gives no authority over the real one.
 */
export function qualifiedAreas(codes: readonly string[]): readonly string[] {
  const bare = codes.map((code) => code.slice(code.lastIndexOf('/') + 1));
  return bare.map((_, at) => bare.slice(0, at + 1).join('/'));
}

/** The path to a qualified area from its province down: `19/19.gia-sang` gives `19` and `19/19.gia-sang`. */
export function pathTo(area: string): readonly string[] {
  return qualifiedAreas(area.split('/'));
}

/** The id under which an area owns what is kept once an area; `vn` for the country (an empty path). */
export function ownerId(area: readonly string[]): string {
  return area.at(-1)?.replaceAll('/', '_') ?? NATIONAL;
}

/** Every area whose word counts in the given one: the country first, the area itself last. */
export function areasAbove(area: readonly string[]): readonly (readonly string[])[] {
  return [[], ...area.map((_, at) => area.slice(0, at + 1))];
}
