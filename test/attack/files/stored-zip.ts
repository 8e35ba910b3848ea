import { crc32 } from 'node:zlib';

/** A part of an archive. */
export interface Part {
  readonly name: string;
  readonly bytes: Buffer;
}

/** How an archive lies about a part. */
export interface Lie {
  readonly size?: number;
  readonly checksum?: number;
  readonly method?: number;
  readonly flags?: number;
}

/** A ZIP archive whose parts are stored without compression; `lie` tells what its directory says falsely of each. */
export function storedZip(parts: readonly Part[], lie: (part: Part) => Lie = () => ({})): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const fields = fieldsOf(part, name.length, lie(part));
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, name, part.bytes]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, rest, name]));
    bodies.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32BE(0x504b0506, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, central, end]);
}

function fieldsOf({ bytes }: Part, nameLength: number, lie: Lie): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(lie.flags ?? 0, 2);
  fields.writeUInt16LE(lie.method ?? 0, 4);
  fields.writeUInt32LE((lie.checksum ?? crc32(bytes)) >>> 0, 10);
  fields.writeUInt32LE(bytes.length, 14);
  fields.writeUInt32LE(lie.size ?? bytes.length, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}
