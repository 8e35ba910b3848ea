const OBJECT_BYTES = 32;
const FIELD_BYTES = 16;

/** Approximate bytes of plain data in memory; shared parts count each time. */
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
