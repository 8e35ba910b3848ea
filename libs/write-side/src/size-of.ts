const OBJECT_BYTES = 32;
const FIELD_BYTES = 16;

/** About how many bytes plain data, with maps in it, takes in memory; what several hold in common counts for each. */
export function sizeOf(value: unknown): number {
  const left = [value];
  let bytes = 0;
  while (left.length > 0) {
    const one = left.pop();
    bytes += FIELD_BYTES;
    if (typeof one === 'string') bytes += 2 * one.length;
    if (typeof one !== 'object' || one === null) continue;
    bytes += OBJECT_BYTES;
    for (const part of one instanceof Map ? one.entries() : Object.values(one)) left.push(part);
  }
  return bytes;
}
