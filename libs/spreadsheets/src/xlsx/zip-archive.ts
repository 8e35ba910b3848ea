import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { TableError, tableFault } from '../table-fault.js';

/** Excel needs some twenty. */
const MOST_ENTRIES = 4_096;

/** A zip archive in memory; parts are unpacked one by one, to a limited size in all, whatever sizes it declares. */
export class ZipArchive {
  private constructor(
    private readonly file: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private room: number,
  ) {}

  /** `room`: most bytes of all parts. @throws TableError for no archive, or a repeated name */
  static async open(bytes: Buffer, room: number): Promise<ZipArchive> {
    return whole(async () => {
      const file = await yauzl.fromBufferPromise(bytes, { validateEntrySizes: false });
      if (file.entryCount > MOST_ENTRIES) throw tableFault('tooLarge');
      const entries = new Map<string, Entry>();
      for await (const entry of file.eachEntry()) {
        if (entries.has(entry.fileName)) throw tableFault('unreadable');
        entries.set(entry.fileName, entry);
      }
      return new ZipArchive(file, entries, room);
    });
  }

  /** Null if there is none of this name. */
  part(name: string): AsyncIterable<Buffer> | null {
    const entry = this.entries.get(name);
    return entry ? this.unpacked(entry) : null;
  }

  /** @throws TableError at the piece beyond the room, or at the end for a wrong size or checksum */
  private async *unpacked(entry: Entry): AsyncGenerator<Buffer> {
    if (entry.uncompressedSize > this.room) throw tableFault('tooLarge');
    const content: Readable = await whole(() => this.file.openReadStreamPromise(entry));
    const pieces = content.iterator() as AsyncIterator<Buffer>;
    let size = 0;
    let checksum = 0;
    try {
      for (let next = await whole(() => pieces.next()); !next.done; next = await whole(() => pieces.next())) {
        size += next.value.length;
        this.room -= next.value.length;
        if (this.room < 0) throw tableFault('tooLarge');
        checksum = crc32(next.value, checksum);
        yield next.value;
      }
    } finally {
      content.destroy();
    }
    if (size !== entry.uncompressedSize || checksum !== entry.crc32) throw tableFault('unreadable');
  }
}

/** Faults that the archive reader finds are the file's. */
async function whole<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    throw error instanceof TableError ? error : tableFault('unreadable');
  }
}
