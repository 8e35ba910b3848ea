const OIDS = { text: 25, int4: 23, uuid: 2950 } as const;
const HEADER_BYTES = 20;

/** PostgreSQL's binary form of a text[]: nothing to escape or to parse. */
export function textArray(items: readonly string[]): Buffer {
  const sizes = items.map((item) => Buffer.byteLength(item));
  return array('text', sizes, (buffer, offset, index) => {
    buffer.write(items[index] ?? '', offset);
  });
}

export function int4Array(items: readonly number[]): Buffer {
  return array('int4', new Array<number>(items.length).fill(4), (buffer, offset, index) => {
    buffer.writeInt32BE(items[index] ?? 0, offset);
  });
}

export function uuidArray(items: readonly string[]): Buffer {
  return array('uuid', new Array<number>(items.length).fill(16), (buffer, offset, index) => {
    buffer.write((items[index] ?? '').replaceAll('-', ''), offset, 'hex');
  });
}

type WriteItem = (buffer: Buffer, offset: number, index: number) => void;

function array(element: keyof typeof OIDS, sizes: readonly number[], writeItem: WriteItem): Buffer {
  let total = HEADER_BYTES + 4 * sizes.length;
  for (const size of sizes) total += size;
  const buffer = Buffer.allocUnsafe(total);
  buffer.writeInt32BE(1, 0); // dimensions
  buffer.writeInt32BE(0, 4); // no nulls
  buffer.writeInt32BE(OIDS[element], 8);
  buffer.writeInt32BE(sizes.length, 12);
  buffer.writeInt32BE(1, 16); // first index
  let offset = HEADER_BYTES;
  for (const [index, size] of sizes.entries()) {
    writeItem(buffer, buffer.writeInt32BE(size, offset), index);
    offset += 4 + size;
  }
  return buffer;
}
