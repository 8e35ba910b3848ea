import { zipOf } from '@app/testing';
import { crc32, deflateRawSync } from 'node:zlib';
import { centralsOf, partsOf, SHEET, STRINGS, WORKBOOK, type Damaged, type Parts } from './parts.js';

const CUTS = 200;
const FLIPS = 480;
const VALUES = [0, 1, 0x7f, 0xffff, 0xffffffff];

/** Two-byte and four-byte fields of an entry in the directory, of a local header and of the directory's end, by their place. */
const CENTRAL_FIELDS = {
  flags: 8,
  method: 10,
  checksum: 16,
  packed: 20,
  size: 24,
  name: 28,
  extra: 30,
  comment: 32,
  at: 42,
};
const LOCAL_FIELDS = { signature: 0, flags: 6, method: 8, packed: 18, size: 22, name: 26, extra: 28 };
const END_FIELDS = { disk: 4, entriesHere: 8, entries: 10, directory: 12, at: 16, comment: 20 };

/** What goes wrong with the archive around a workbook's parts. */
export function* archiveDamage(sound: Buffer): Generator<Damaged> {
  yield* cutAndFlipped(sound);
  for (const central of centralsOf(sound)) {
    yield* fields(sound, `entry at ${String(central)}`, central, CENTRAL_FIELDS);
    yield* fields(sound, `header of ${String(central)}`, sound.readUInt32LE(central + 42), LOCAL_FIELDS);
  }
  yield* fields(sound, 'end', sound.length - 22, END_FIELDS);
  yield* otherArchives(partsOf(sound));
}

function* cutAndFlipped(sound: Buffer): Generator<Damaged> {
  for (let at = 0; at < CUTS; at += 1) {
    const length = Math.floor((sound.length * at) / CUTS);
    yield { name: `cut at ${String(length)}`, bytes: sound.subarray(0, length) };
  }
  for (let at = 0; at < FLIPS; at += 1) {
    const place = Math.floor((sound.length * at) / FLIPS);
    const bytes = Buffer.from(sound);
    bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << (at % 8)) ^ (at % 3 === 0 ? 0xa5 : 0), place);
    yield { name: `bits at ${String(place)}`, bytes };
  }
}

function* fields(
  sound: Buffer,
  what: string,
  from: number,
  places: Readonly<Record<string, number>>,
): Generator<Damaged> {
  for (const [field, offset] of Object.entries(places)) {
    for (const value of VALUES) {
      const bytes = Buffer.from(sound);
      const wide = ['checksum', 'packed', 'size', 'at', 'directory', 'signature'].includes(field);
      if (wide) bytes.writeUInt32LE(value, from + offset);
      else bytes.writeUInt16LE(value & 0xffff, from + offset);
      yield { name: `${what}: ${field} ${String(value)}`, bytes };
    }
  }
}

function* otherArchives(parts: Parts): Generator<Damaged> {
  const names = [...parts.keys()];
  for (const name of names) {
    yield { name: `without ${name}`, bytes: zipOf(new Map([...parts].filter(([one]) => one !== name))) };
    const next = names[(names.indexOf(name) + 1) % names.length] ?? '';
    const swapped = new Map(parts)
      .set(name, parts.get(next) ?? Buffer.alloc(0))
      .set(next, parts.get(name) ?? Buffer.alloc(0));
    yield { name: `${name} for ${next}`, bytes: zipOf(swapped) };
    yield { name: `empty ${name}`, bytes: zipOf(new Map(parts).set(name, Buffer.alloc(0))) };
    yield { name: `${name} in capitals`, bytes: renamed(parts, name, name.toUpperCase()) };
    yield { name: `${name} behind ..`, bytes: renamed(parts, name, `../${name}`) };
    yield { name: `${name} with backslashes`, bytes: renamed(parts, name, name.replaceAll('/', '\\')) };
    yield { name: `${name} twice`, bytes: twice(parts, name) };
  }
  for (const count of [1_000, 5_000, 60_000]) {
    const empty = Array.from({ length: count }, (_, at) => [`x/${String(at)}`, Buffer.alloc(0)] as const);
    yield { name: `${String(count)} empty parts`, bytes: zipOf(new Map([...parts, ...empty])) };
  }
  for (const part of [SHEET, STRINGS, WORKBOOK]) {
    for (const said of [1, 1_000, 0xffffffff]) {
      yield { name: `${part} of 200 MiB that says ${String(said)}`, bytes: bombed(parts, part, said) };
    }
  }
  yield { name: 'an archive in front', bytes: Buffer.concat([zipOf(new Map()), zipOf(parts)]) };
  yield { name: 'words in front', bytes: Buffer.concat([Buffer.from('PK\x03\x04xin chào'), zipOf(parts)]) };
  yield { name: 'words behind', bytes: Buffer.concat([zipOf(parts), Buffer.alloc(100, 0x20)]) };
  yield { name: 'nothing in it', bytes: zipOf(new Map()) };
}

function renamed(parts: Parts, from: string, to: string): Buffer {
  return zipOf(new Map([...parts].map(([name, content]) => [name === from ? to : name, content])));
}

/** A part whose name stands for another one of the same length until the archive is made. */
function twice(parts: Parts, name: string): Buffer {
  const double = `${name.slice(0, -1)}~`;
  const bytes = zipOf(new Map([...parts, [double, Buffer.from('<a/>')]]));
  for (let at = bytes.indexOf(double); at >= 0; at = bytes.indexOf(double)) bytes.write(name, at);
  return bytes;
}

/** A part that unpacks to 200 MiB of spaces, and says another size of itself. */
function bombed(parts: Parts, part: string, said: number): Buffer {
  const plain = Buffer.alloc(200 * 1_048_576, 0x20);
  const content = deflateRawSync(plain);
  const bytes = zipOf(new Map([...parts, [part, content]]));
  const central = centralsOf(bytes).find((at) => bytes.toString('utf8', at + 46, at + 46 + part.length) === part) ?? 0;
  bytes.writeUInt16LE(8, central + 10);
  bytes.writeUInt32LE(crc32(plain), central + 16);
  bytes.writeUInt32LE(said, central + 24);
  return bytes;
}
