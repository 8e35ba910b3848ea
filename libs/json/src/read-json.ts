import { encodingFault, type EncodingFault } from './encoding-fault.js';
import type { JsonBounds } from './json-bounds.js';
import { JsonRefusal } from './json-refusal.js';
import { JsonScan, markOf } from './json-scan.js';

/** Linear in the bytes; parses nothing before the bounds hold. @throws JsonRefusal */
export function readJson(bytes: Buffer, bounds: JsonBounds): unknown {
  return parsedJson(readJsonText(bytes, bounds));
}

/** The text without its mark: UTF-8 within the bounds, no member twice. Syntax is not checked. @throws JsonRefusal */
export function readJsonText(bytes: Buffer, bounds: JsonBounds): string {
  const fault = encodingFault(bytes);
  if (fault) throw new JsonRefusal('encoding', { field: fieldBefore(bytes, bounds, fault), encoding: fault });
  new JsonScan(bytes, bounds).run();
  return bytes.toString('utf8', markOf(bytes));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new JsonRefusal('syntax');
  }
}

/** The field that holds the wrong byte, or that passes a bound before it. */
function fieldBefore(bytes: Buffer, bounds: JsonBounds, { offset }: EncodingFault): string {
  const scan = new JsonScan(bytes.subarray(0, offset), bounds);
  try {
    scan.run();
  } catch (error) {
    if (!(error instanceof JsonRefusal)) throw error;
  }
  return scan.field;
}
