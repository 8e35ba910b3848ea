import { readFile } from 'node:fs/promises';
import { ProcedureFileError, type FileFault } from './file-fault.js';
import { readProcedureFile, type FileReading } from './read-procedure-file.js';
import { writePrepared } from './prepared-file.js';
import { preparedLines, type PreparedLine } from './prepared-lines.js';

/** `file`: what was sent; `into`: where its lines go, which is not there yet. */
export interface Preparation {
  readonly file: string;
  readonly into: string;
  readonly reading: FileReading;
  readonly area: readonly string[];
}

/** How many lines there are, or why the file as a whole cannot be read. */
export type Prepared = { readonly count: number } | { readonly faults: readonly FileFault[] };

/** What a thread does with a file that was sent. @throws what the file system does */
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
