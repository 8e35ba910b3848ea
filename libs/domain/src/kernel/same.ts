/** Equality of JSON values; ignores the order of properties, which a store may change. */
export function saysTheSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return (
    left.length === right.size && left.every(([key, value]) => right.has(key) && saysTheSame(value, right.get(key)))
  );
}
