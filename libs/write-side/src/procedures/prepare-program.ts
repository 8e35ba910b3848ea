import { readFile } from 'node:fs/promises';
import { ProcedureFileError, type FileFault } from './file-fault.js';
import { readProcedureFile, type FileReading } from './read-procedure-file.js';
import { writePrepared } from './prepared-file.js';
import { preparedLines, type PreparedLine, type PreparedLines } from './prepared-lines.js';
import type { EmptyCells } from './read-line.js';

/** `file`: the upload; `into`: a new file for its lines. */
export interface Preparation {
  readonly file: string;
  readonly into: string;
  readonly reading: FileReading;
  readonly area: readonly string[];
  readonly emptyCells: EmptyCells;
}

export type Prepared = Pick<PreparedLines, 'count' | 'origin' | 'layout'> | { readonly faults: readonly FileFault[] };

/** Runs in a thread. @throws errors of the file system */
export default async function prepare({ file, into, reading, ...preparing }: Preparation): Promise<Prepared> {
  try {
    const { lines, ...told } = preparedLines(await readProcedureFile(await readFile(file), reading), preparing);
    await writePrepared(into, lines as Iterable<PreparedLine>);
    return told;
  } catch (error) {
    if (error instanceof ProcedureFileError) return { faults: error.faults };
    throw error;
  }
}
