/** A field that was added since; `[].` stands for each of a list. */
interface Addition {
  /** The answers' paths, or the read model's table. */
  readonly of: RegExp;
  readonly field: string;
}

export const ADDED_TO_ANSWERS: readonly Addition[] = [
  { of: /^\/(proposals|dossiers)\/[^/?]+$/, field: 'acts' },
  { of: /^\/proposals(\?|$)/, field: 'items[].postponed' },
  { of: /^\/proposals\/[^/?]+$/, field: 'postponed' },
  { of: /^\/(proposals|dossiers)\/[^/]+\/timeline\?/, field: 'items[].typeName' },
  { of: /^\/savings(\?|$)/, field: 'next' },
];

export const ADDED_TO_ROWS: readonly Addition[] = [
  { of: /^proposal$/, field: 'postponed' },
  { of: /^proposal$/, field: 'state.postponed' },
  { of: /^person$/, field: 'reset_by' },
  { of: /^person$/, field: 'appointments[].resetBy' },
];

/** What is left without the fields that were added since. @throws Error where one of them is not there */
export function withoutAdded(additions: readonly Addition[], of: string, value: unknown): unknown {
  return additions.filter((one) => one.of.test(of)).reduce((left, { field }) => without(left, field), value);
}

function without(value: unknown, field: string): unknown {
  const [, key = '', list, inner] = /^(\w+)(\[\])?\.?(.*)$/.exec(field) ?? [];
  const { [key]: found, ...left } = value as Record<string, unknown>;
  if (found === undefined) throw new Error(`no ${key}`);
  if (!inner) return left;
  if (!list) return { ...left, [key]: without(found, inner) };
  return { ...left, [key]: (found as unknown[]).map((item) => without(item, inner)) };
}
