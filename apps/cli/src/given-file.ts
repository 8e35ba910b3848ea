import { unopenedFile } from '@app/wording';
import { readFile } from 'node:fs/promises';
import { CliError } from './cli-error.js';

/** @throws CliError */
export async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new CliError(unopenedFile(file, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
}
