type Fields = Readonly<Record<string, unknown>>;

/**
 * The answer without the names that stand beside codes since, and with each unit called as it was before its name told
 * the ward. `earlier`: the answer of the earlier release to the same read.
 */
export function asNamedBefore(now: unknown, earlier: unknown): unknown {
  if (Array.isArray(now)) return now.map((one, at) => asNamedBefore(one, Array.isArray(earlier) ? earlier[at] : null));
  if (!isObject(now) || !isObject(earlier)) return now;
  const kept = Object.entries(now).filter(([key]) => key in earlier || !standsBeside(key, now));
  return Object.fromEntries(kept.map(([key, value]) => [key, calledBefore(value, earlier[key])]));
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function standsBeside(name: string, fields: Fields): boolean {
  if (name === 'name') return 'id' in fields;
  if (name === 'measureTypeNames') return 'content' in fields;
  return ['Name', 'Names'].some((ending) => {
    const code = name.slice(0, -ending.length);
    return name.endsWith(ending) && (code in fields || `${code}s` in fields);
  });
}

function calledBefore(now: unknown, earlier: unknown): unknown {
  if (typeof now !== 'string' || typeof earlier !== 'string') return asNamedBefore(now, earlier);
  return /^(,? (phường|huyện|tỉnh)\b| [A-ZĐ])/.test(now.slice(earlier.length)) && now.startsWith(earlier)
    ? earlier
    : now;
}
