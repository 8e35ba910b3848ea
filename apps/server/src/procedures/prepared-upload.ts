import { OffThread } from '@app/off-thread';
import {
  PREPARE_PROGRAM,
  ProcedureFileError,
  readPrepared,
  type EmptyCells,
  type Prepared,
  type PreparedLines,
} from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { LIMITS } from '../http/limits.js';
import { fileProblem } from './file-problem.js';
import type { SentFile } from './sent-file.js';
import { storageProblem } from './uploads/upload-folder.js';

/** Milliseconds; a file of 32 MiB takes some seconds on a slow machine. */
const TIMEOUT_MS = 60_000;

interface Destination {
  readonly person: string;
  readonly area: readonly string[];
  readonly sheet: string | undefined;
  readonly emptyCells: EmptyCells;
}

@Injectable()
export class PreparedUpload {
  constructor(private readonly threads: OffThread) {}

  /** @throws Problem VALIDATION_FAILED, STORAGE_FULL; errors of OffThread */
  async lines(
    { upload, format, left }: SentFile,
    { person, area, sheet, emptyCells }: Destination,
  ): Promise<PreparedLines> {
    const reading = { format, maxEntries: LIMITS.importLines, ...(sheet === undefined ? {} : { sheet }) };
    const input = { file: upload.file, into: upload.prepared, reading, area, emptyCells };
    const work = { program: PREPARE_PROGRAM, input, person, timeoutMs: TIMEOUT_MS, signal: left };
    const prepared = await this.threads.run<Prepared>(work).catch((error: unknown) => {
      throw storageProblem(error);
    });
    if ('faults' in prepared) throw fileProblem(new ProcedureFileError(prepared.faults));
    return { ...prepared, lines: readPrepared(upload.prepared) };
  }
}
