import { readFile } from 'node:fs/promises';
import { ProcedureFileError, type FileFault } from './file-fault.js';
import { readProcedureFile, type FileReading } from './read-procedure-file.js';
import { writePrepared } from './prepared-file.js';
import { preparedLines, type PreparedLine } from './prepared-lines.js';

/** `file`: the upload; `into`: a new file for its lines. */
export interface Preparation {
  readonly file: string;
  readonly into: string;
  readonly reading: FileReading;
  readonly area: readonly string[];
}

export type Prepared = { readonly count: number } | { readonly faults: readonly FileFault[] };

/** Runs in a thread. @throws errors of the file system */
export default async function prepare({ file, into, reading, area }: Preparation): Promise<Prepared> {
  try {
    const { count, lines } = preparedLines(await readProcedureFile(await readFile(file), reading), area);
    await writePrepared(into, lines as Iterable<PreparedLine>);
    return { count };
  } catch (error) {
    if (error instanceof ProcedureFileError) return { faults: error.faults };
    throw error;
  }
}
