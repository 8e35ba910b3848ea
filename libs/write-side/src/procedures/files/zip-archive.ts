import { crc32, inflateRawSync } from 'node:zlib';
import { fileFault } from './file-fault.js';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly checksum: number;
  readonly size: number;
  readonly at: number;
}

/** A zip archive in memory whose parts are unpacked one by one, to a limited size in all, whatever it says of itself. */
export class ZipArchive {
  private readonly entries: ReadonlyMap<string, Entry>;

  /** `room`: most bytes of all parts read. @throws ProcedureFileError */
  constructor(
    private readonly bytes: Buffer,
    private room: number,
  ) {
    this.entries = whole(() => new Map(entriesOf(bytes)));
  }

  /** A part's content, null where there is none of this name. @throws ProcedureFileError */
  read(name: string): Buffer | null {
    const entry = this.entries.get(name);
    if (!entry) return null;
    const content = whole(() => this.unpacked(entry));
    if (content.length > this.room) throw fileFault('tooLarge');
    if (crc32(content) !== entry.checksum) throw fileFault('unreadable');
    this.room -= content.length;
    return content;
  }

  private unpacked({ method, encrypted, size, at }: Entry): Buffer {
    if (encrypted || this.bytes.readUInt32LE(at) !== LOCAL) throw fileFault('unreadable');
    const from = at + 30 + this.bytes.readUInt16LE(at + 26) + this.bytes.readUInt16LE(at + 28);
    const packed = this.bytes.subarray(from, from + size);
    if (method === STORED) return packed;
    if (method !== DEFLATED) throw fileFault('unreadable');
    return inflateRawSync(packed, { maxOutputLength: this.room + 1 });
  }
}

/** An archive of the parts given, not compressed. */
export function packed(parts: ReadonlyMap<string, Buffer>): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const [name, content] of parts) {
    const path = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(content.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    locals.push(word(LOCAL), shared, path, content);
    centrals.push(word(CENTRAL), Buffer.from([20, 0]), shared, place, path);
    at += 30 + path.length + content.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.size, 4);
  end.writeUInt16LE(parts.size, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, directory, word(END), end]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** The names in the archive's directory, each with where its part stands. */
function* entriesOf(bytes: Buffer): Generator<readonly [string, Entry]> {
  const end = bytes.lastIndexOf(word(END));
  if (end < 0) throw fileFault('unreadable');
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== CENTRAL) throw fileFault('unreadable');
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const entry = {
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      checksum: bytes.readUInt32LE(at + 16),
      size: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    };
    yield [bytes.toString('utf8', at + 46, nameEnd), entry];
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

/** What the act gives; an archive that ends too early or is no archive is a fault. */
function whole<Result>(act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw fileFault('tooLarge');
    if (typeof code === 'string' && /^(ERR_OUT_OF_RANGE|ERR_BUFFER_OUT_OF_BOUNDS|Z_\w+)$/.test(code)) {
      throw fileFault('unreadable');
    }
    throw error;
  }
}
