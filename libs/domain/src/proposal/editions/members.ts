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
  times: ['procedure'],
  figures: ['procedure', 'method'],
  warnings: ['procedure', 'code', 'field'],
};

/** The fields in the order of the form, which a store may change; any others come last. */
const formOrder = [
  'title group procedures measures benefit measurements times figures warnings',
  'code name type content text reason recommendation document article',
  'abolition time costs method hourlyRate hoursPerDay before after stated',
  'dossiersPerYear dossiersPerYearAfter dossiersPerCase',
  'activities hours hiredServices fees otherCosts timesPerYear yearlyAmount source subjectsPerYear low central high',
  'costBefore costAfter costSaved costRate timeSaved timeRate',
  'readBefore readAfter cuts saved range why details answer',
].flatMap((names) => names.split(' '));

/** Of a list by the key of each entry, which is its own within the list. Null for a value without members. */
export function membersOf(value: Json, name: string): readonly Member[] | null {
  if (typeof value !== 'object' || value === null) return null;
  if (isList(value)) return entriesOf(value, TOLD_BY[name] ?? []);
  return inFormOrder(value);
}

/** The members of an object that are there. */
export function inFormOrder(value: Readonly<Record<string, Json | undefined>>): readonly Member[] {
  const placeOf = (name: string) => (formOrder.includes(name) ? formOrder.indexOf(name) : formOrder.length);
  return Object.entries(value)
    .flatMap(([key, one]): readonly Member[] => (one === undefined ? [] : [[key, one]]))
    .sort(([a], [b]) => placeOf(a) - placeOf(b));
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

/** What an entry is told by, from its key; null for the name of a field. */
export function toldBy(key: string): readonly string[] | null {
  if (!key.startsWith('[')) return null;
  return JSON.parse(key.slice(0, key.lastIndexOf('#'))) as readonly string[];
}
