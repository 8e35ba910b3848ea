/** What stands in the inputs of a form, by the field's path in the body of the API: `measures[0].reason`. */
export type Fields = Readonly<Record<string, string>>;

/** Empty if there is none. */
export function textIn(fields: Fields, name: string): string {
  return Object.hasOwn(fields, name) ? (fields[name] ?? '') : '';
}

/** How many entries the list has, those without any text at its end not counted. */
export function lengthOf(fields: Fields, list: string): number {
  let last = -1;
  for (const name of Object.keys(fields)) last = Math.max(last, placeIn(name, list) ?? -1);
  return last + 1;
}

/** How many entries all lists have together, those within lists too: what showing the form costs. */
export function entriesIn(fields: Fields): number {
  const lengths = new Map<string, number>();
  for (const name of Object.keys(fields)) {
    for (const { index, 1: at } of name.matchAll(/\[(\d+)\]/g)) {
      const list = name.slice(0, index);
      lengths.set(list, Math.max(lengths.get(list) ?? 0, Number(at) + 1));
    }
  }
  return [...lengths.values()].reduce((sum, one) => sum + one, 0);
}

/** Without one entry of the list; those after it move up. */
export function without(fields: Fields, list: string, gone: number): Fields {
  if (gone < 0) return fields;
  return renumbered(fields, list, (at) => (at === gone ? null : at > gone ? at - 1 : at));
}

export interface Move {
  readonly at: number;
  /** Up or down. */
  readonly by: -1 | 1;
  /** How many entries there are, with those of which nothing is typed. */
  readonly length: number;
}

/** With one entry of the list in another's place. */
export function moved(fields: Fields, list: string, { at, by, length }: Move): Fields {
  const other = at + by;
  if (Math.min(at, other) < 0 || Math.max(at, other) >= length) return fields;
  return renumbered(fields, list, (one) => (one === at ? other : one === other ? at : one));
}

function renumbered(fields: Fields, list: string, placeOf: (at: number) => number | null): Fields {
  const kept = Object.entries(fields).flatMap(([name, text]) => {
    const at = placeIn(name, list);
    if (at === null) return [[name, text] as const];
    const now = placeOf(at);
    return now === null ? [] : [[`${list}[${String(now)}]${name.slice(headOf(list, at).length)}`, text] as const];
  });
  return Object.fromEntries(kept);
}

/** The entry of the list that the field belongs to; null if it belongs to none. */
function placeIn(name: string, list: string): number | null {
  if (!name.startsWith(`${list}[`)) return null;
  const at = Number.parseInt(name.slice(list.length + 1), 10);
  return Number.isNaN(at) || !name.startsWith(headOf(list, at)) ? null : at;
}

const headOf = (list: string, at: number) => `${list}[${String(at)}]`;
