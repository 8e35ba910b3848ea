/** A JSON value; an absent member is undefined. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [member: string]: Json | undefined };

export type Member = readonly [key: string, value: Json];

/** What tells an entry of a list from the others, by the list's name; entries of any other list by their place. */
const TOLD_BY: Readonly<Record<string, readonly string[]>> = {
  procedures: ['id'],
  measures: ['id'],
  measurements: ['procedure'],
  costs: ['method'],
  activities: ['name'],
  figures: ['procedure', 'method'],
  warnings: ['procedure', 'code', 'field'],
};

/** Of a list by the key of each entry, which is its own within the list. Null for a value without members. */
export function membersOf(value: Json, name: string): readonly Member[] | null {
  if (typeof value !== 'object' || value === null) return null;
  if (isList(value)) return entriesOf(value, TOLD_BY[name] ?? []);
  return Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [[key, one]]));
}

export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** Entries that are told by the same are numbered. */
function entriesOf(list: readonly Json[], toldBy: readonly string[]): readonly Member[] {
  const taken = new Map<string, number>();
  return list.map((entry, at) => {
    const key = toldBy.length === 0 ? String(at) : JSON.stringify(toldBy.map((one) => memberOf(entry, one)));
    const before = taken.get(key) ?? 0;
    taken.set(key, before + 1);
    return [`${key}#${String(before)}`, entry];
  });
}

function memberOf(entry: Json, name: string): Json {
  return typeof entry === 'object' && entry !== null && !isList(entry) ? (entry[name] ?? null) : null;
}
