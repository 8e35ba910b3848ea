import path from 'node:path';

export const PREPARE_PROGRAM = path.join(import.meta.dirname, 'prepare-program.js');
