import { JsonRefusal, readJsonText, type JsonBounds } from '@app/json';
import { jsonRefusalWords, unreadableFile } from '@app/wording';
import { readFile } from 'node:fs/promises';
import { CliError } from './cli-error.js';

const BOUNDS: JsonBounds = {
  depth: 32,
  values: 2_000_000,
  nested: 1_000_000,
  members: 10_000,
  text: 1_000_000,
  number: 400,
};

/** The file's text, in UTF-8, no member twice; its syntax is not checked. @throws CliError */
export async function jsonTextOf(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new CliError(unreadableFile(file, error instanceof Error ? error.message : String(error)));
  });
  try {
    return readJsonText(bytes, BOUNDS);
  } catch (error) {
    if (!(error instanceof JsonRefusal)) throw error;
    throw new CliError(unreadableFile(error.field === '' ? file : `${file}, ${error.field}`, jsonRefusalWords(error)));
  }
}
