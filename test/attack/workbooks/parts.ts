import { zipOf } from '@app/testing';
import { inflateRawSync } from 'node:zlib';

/** A file that is damaged in one way. */
export interface Damaged {
  readonly name: string;
  readonly bytes: Buffer;
}

export type Parts = ReadonlyMap<string, Buffer>;

export const SHEET = 'xl/worksheets/sheet1.xml';
export const STRINGS = 'xl/sharedStrings.xml';
export const STYLES = 'xl/styles.xml';
export const WORKBOOK = 'xl/workbook.xml';
export const RELATIONS = 'xl/_rels/workbook.xml.rels';

/** The parts of a sound archive whose directory comes last. */
export function partsOf(archive: Buffer): Parts {
  const parts = new Map<string, Buffer>();
  for (const at of centralsOf(archive)) {
    const name = archive.toString('utf8', at + 46, at + 46 + archive.readUInt16LE(at + 28));
    const local = archive.readUInt32LE(at + 42);
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const content = archive.subarray(from, from + archive.readUInt32LE(at + 20));
    parts.set(name, archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(content) : content);
  }
  return parts;
}

/** Where the entries of the directory of a sound archive begin. */
export function centralsOf(archive: Buffer): readonly number[] {
  const end = archive.length - 22;
  const places: number[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    places.push(at);
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return places;
}

/** The archive with one part otherwise; null leaves it out. */
export function withPart(parts: Parts, name: string, content: string | Buffer | null): Buffer {
  const changed = new Map(parts);
  if (content === null) changed.delete(name);
  else changed.set(name, Buffer.from(content as string));
  return zipOf(changed);
}
