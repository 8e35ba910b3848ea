import { isUtf8 } from 'node:buffer';
import type { JsonBounds } from './json-bounds.js';
import { JsonRefusal } from './json-refusal.js';
import { JsonScan } from './json-scan.js';

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Linear in the bytes; parses nothing before the bounds hold. @throws JsonRefusal */
export function readJson(bytes: Buffer, bounds: JsonBounds): unknown {
  const marked = bytes.subarray(0, 3).equals(BYTE_ORDER_MARK);
  const text = marked ? bytes.subarray(3) : bytes;
  if (!isUtf8(text)) throw new JsonRefusal('utf8');
  new JsonScan(text, bounds).run();
  try {
    return JSON.parse(text.toString('utf8')) as unknown;
  } catch {
    throw new JsonRefusal('syntax');
  }
}
