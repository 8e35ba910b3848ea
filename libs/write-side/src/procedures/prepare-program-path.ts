import path from 'node:path';

/** The compiled module that reads a file of procedures in a thread. */
export const PREPARE_PROGRAM = path.join(import.meta.dirname, 'prepare-program.js');
