import { JsonRefusal, readJsonText, type JsonBounds } from '@app/json';
import { jsonRefusalWords, unreadableFile } from '@app/wording';
import { CliError } from './cli-error.js';
import { bytesOf } from './given-file.js';

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
  const bytes = await bytesOf(file);
  try {
    return readJsonText(bytes, BOUNDS);
  } catch (error) {
    if (!(error instanceof JsonRefusal)) throw error;
    throw new CliError(unreadableFile(error.field === '' ? file : `${file}, ${error.field}`, jsonRefusalWords(error)));
  }
}
