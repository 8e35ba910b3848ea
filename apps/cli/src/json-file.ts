import { jsonBreak, JsonRefusal, readJsonText, textPlace, valueOffsets, type JsonBounds } from '@app/json';
import { JSON_BREAK_WORDS, JSON_FILE_WORDS, jsonRefusalWords, unreadableFile } from '@app/wording';
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

export interface JsonFile {
  readonly file: string;
  readonly text: string;
}

/** `field`: JSON pointer; null where nothing in the file is at fault. */
export interface FaultInFile {
  readonly field: string | null;
  readonly message: string;
}

/** JSON in UTF-8, no member twice. @throws CliError with the place of what is wrong */
export async function jsonFileOf(file: string): Promise<JsonFile> {
  const bytes = await bytesOf(file);
  const text = textOf(file, bytes);
  const why = noJsonWords(text);
  if (why !== null) throw new CliError(unreadableFile(file, why));
  return { file, text };
}

/** Null for JSON. */
export function noJsonWords(text: string): string | null {
  const found = jsonBreak(text);
  return found && JSON_FILE_WORDS.noJson(placeAt(text, found.offset), JSON_BREAK_WORDS[found.rule]);
}

/** A line for each fault, with its place in the text, in the order of the text. */
export function faultLines(text: string, faults: readonly FaultInFile[]): readonly string[] {
  const offsets = valueOffsets(
    text,
    faults.flatMap(({ field }) => field ?? []),
  );
  const placed = faults.map(({ field, message }) => {
    if (field === null) return { offset: -1, line: message };
    const offset = offsets.get(field) ?? 0;
    return { offset, line: JSON_FILE_WORDS.fault(placeAt(text, offset), field, message) };
  });
  return [...new Set(placed.toSorted((a, b) => a.offset - b.offset).map(({ line }) => `  ${line}`))];
}

function textOf(file: string, bytes: Buffer): string {
  try {
    return readJsonText(bytes, BOUNDS);
  } catch (error) {
    if (!(error instanceof JsonRefusal)) throw error;
    const place = [file, bytePlace(bytes, error), error.field].filter((one) => one !== '');
    throw new CliError(unreadableFile(place.join(', '), jsonRefusalWords(error)));
  }
}

/** Empty for another encoding than UTF-8. */
function bytePlace(bytes: Buffer, { offset, encoding }: JsonRefusal): string {
  const at = encoding ? encoding.offset : offset;
  if (at === null || encoding?.encoding) return '';
  const before = bytes.toString('utf8', 0, at).replace(/^\ufeff/, '');
  return placeAt(before, before.length);
}

function placeAt(text: string, offset: number): string {
  return JSON_FILE_WORDS.place(textPlace(text, offset));
}
