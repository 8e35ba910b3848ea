import { REQUEST_WORDS } from '@app/wording';
import { randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { LIMITS } from '../../http/limits.js';
import { Problem } from '../../http/problem.js';
import { Upload } from './upload.js';
import { UploadSlots, type UploadSlot } from './upload-slots.js';

/** Seconds until an own file, or any, may be done; until there may be room again. */
const RETRY_AFTER = { own: 10, all: 5, room: 60 } as const;

/** Only the service's user may read the folder. */
export class UploadFolder {
  private constructor(
    private readonly folder: string,
    private readonly slots: UploadSlots,
  ) {}

  /** Removes what a crash has left. */
  static async open(dataDir: string, now?: () => number): Promise<UploadFolder> {
    const folder = path.join(dataDir, 'uploads');
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return new UploadFolder(folder, new UploadSlots(now));
  }

  /**
   * Holds one piece in memory at a time. `declared`: the announced length in bytes. @throws Problem TOO_MANY_REQUESTS, OVERLOADED,
   * REQUEST_TIMEOUT, PAYLOAD_TOO_LARGE, STORAGE_FULL
   */
  async take(
    person: string,
    sent: Readable,
    declared: number,
  ): Promise<{ readonly upload: Upload; readonly size: number }> {
    if (declared > LIMITS.importBody) throw tooLarge();
    const slot = this.slots.take(person, () => sent.destroy(gaveWay()));
    if (slot === 'own')
      throw new Problem('TOO_MANY_REQUESTS', { detail: REQUEST_WORDS.twoUploads, retryAfter: RETRY_AFTER.own });
    if (slot === 'all') throw new Problem('OVERLOADED', { retryAfter: RETRY_AFTER.all });
    const upload = new Upload(path.join(this.folder, randomUUID()), () => this.slots.leave(slot));
    try {
      const size = await keep(sent, upload.file, slot);
      slot.whole();
      return { upload, size };
    } catch (error) {
      await upload.discard();
      if (error instanceof Problem) throw error;
      if (sent.readableAborted) throw new Problem('MALFORMED_REQUEST');
      throw storageProblem(error);
    }
  }
}

export function storageProblem(error: unknown): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  const isFull = code === 'ENOSPC' || code === 'EDQUOT';
  return isFull ? new Problem('STORAGE_FULL', { retryAfter: RETRY_AFTER.room }) : error;
}

/** Returns the bytes received. The rest is left to the web server, which answers first. */
async function keep(sent: Readable, file: string, slot: UploadSlot): Promise<number> {
  const handle = await open(file, 'wx', 0o600);
  let size = 0;
  try {
    for await (const piece of sent.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>) {
      size += piece.length;
      slot.came(piece.length);
      if (size > LIMITS.importBody) throw tooLarge();
      await handle.appendFile(piece);
    }
  } finally {
    await handle.close();
  }
  return size;
}

function gaveWay(): Problem {
  return new Problem('REQUEST_TIMEOUT', { detail: REQUEST_WORDS.uploadGaveWay, retryAfter: RETRY_AFTER.own });
}

function tooLarge(): Problem {
  return new Problem('PAYLOAD_TOO_LARGE', { detail: REQUEST_WORDS.tooLong(LIMITS.importBody) });
}
